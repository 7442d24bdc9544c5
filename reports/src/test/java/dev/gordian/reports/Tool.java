package dev.gordian.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The command line as a user sees it: an exit code and two streams. */
record Tool(int exitCode, String out, String err) {

  static Tool run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = CommandLine.run(out, err, arguments);
    return new Tool(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** What {@code report FILE --to FORM} prints. */
  static String report(Path file, String form) {
    Tool tool = run("report", file.toString(), "--to", form);
    assertThat(tool.err).isEmpty();
    assertThat(tool.exitCode).isZero();
    return tool.out;
  }

  static String report(String sample, String form) {
    return report(Samples.file(sample), form);
  }

  static String report(JsonNode report, String form, Path folder) throws IOException {
    return report(Samples.write(report, folder), form);
  }
}
