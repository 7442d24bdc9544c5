package dev.gordian.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

  @TempDir Path folder;

  private static void assertRefused(Tool tool, String... parts) {
    assertThat(tool.exitCode()).isEqualTo(2);
    assertThat(tool.out()).isEmpty();
    assertThat(tool.err().lines()).hasSize(1);
    assertThat(tool.err()).startsWith("gordian: ").contains(parts);
  }

  @Test
  void withoutCommandThereIsHelp() {
    assertThat(Tool.run().out()).contains("report", "explain", "-javaagent:gordian-agent.jar");
    assertThat(Tool.run("report", "--help").out()).contains("text, html, sarif, dot, mermaid");
    assertThat(Tool.run("--version").out()).containsPattern("gordian \\d+\\.\\d+");
  }

  @ParameterizedTest
  @CsvSource({
    "raport x, nearest is 'report'",
    "report, Missing required parameter: 'FILE.json'",
    "report samples/two-lock.json --to pdf, 'it may be text, html, sarif, dot or mermaid'",
    "report samples/two-lock.json --too text, Unknown option",
    "report missing.json, missing.json not found: name the JSON report of a run",
    "report samples, samples is a folder: name the JSON report in it",
    "explain x, gordian-report.json not found",
  })
  void badUseIsSaidInOneLine(String words, String problem) {
    assertRefused(Tool.run(words.split(" ")), problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | is empty",
        "{\"a\": | line 1: no JSON",
        "[] | at the top: expected an object",
        "{} | at the top: \"schemaVersion\" is missing",
        "{\"schemaVersion\": \"2.0\"} | at /schemaVersion: version 2.0 is not known here",
        "{\"schemaVersion\": \"1.0\"} | at the top: \"findings\" is missing",
      })
  void fileThatIsNoReportIsRefusedWithThePlace(String text, String problem) throws IOException {
    Path file = Files.writeString(folder.resolve("report.json"), text == null ? "" : text);

    assertRefused(Tool.run("report", file.toString()), file.toString(), problem);
  }

  @Test
  void brokenReportIsRefusedWithThePlace() throws IOException {
    ObjectNode report = Samples.json("two-lock");
    ((ObjectNode) report.at("/findings/0/edges/1")).put("wants", "L9");
    assertRefused(
        Tool.run("report", Samples.write(report, folder).toString()),
        "at /findings/0/edges/1/wants: expected the ref of a lock");

    report = Samples.json("two-lock");
    ((ObjectNode) report.at("/findings/0")).put("kind", "live\nlock");
    assertRefused(
        Tool.run("report", Samples.write(report, folder).toString()),
        "at /findings/0/kind: kind \"live?lock\" is not known here");

    report = Samples.json("two-lock");
    ((ObjectNode) report.at("/findings/0")).put("dismissedBy", "luck").put("because", "so");
    assertRefused(
        Tool.run("report", Samples.write(report, folder).toString()),
        "at /findings/0/dismissedBy: filter \"luck\" is not known here");
  }

  @Test
  void unknownFieldsArePassedOver() throws IOException {
    ObjectNode report = Samples.json("two-lock");
    report.put("later", 1);
    ((ObjectNode) report.at("/findings/0/edges/0")).put("later", true);

    assertThat(Tool.report(report, "text", folder)).isEqualTo(Tool.report("two-lock", "text"));
  }

  @Test
  void outFileIsWrittenWholeAndItsFolderMade() throws IOException {
    Path out = folder.resolve("new/order.dot");
    Tool tool =
        Tool.run("report", "samples/ring-broken.json", "--to", "DOT", "--out", out.toString());

    assertThat(tool).isEqualTo(new Tool(0, "", ""));
    assertThat(out).content().isEqualTo(Tool.report("ring-broken", "dot"));
    assertThat(out.resolveSibling("order.dot.tmp")).doesNotExist();
  }

  @Test
  void outFileThatCannotBeWrittenIsSaidInOneLine() {
    assertRefused(
        Tool.run("report", "samples/ring-broken.json", "--out", folder.toString()),
        "cannot write " + folder,
        "choose another path with --out FILE");
  }
}
