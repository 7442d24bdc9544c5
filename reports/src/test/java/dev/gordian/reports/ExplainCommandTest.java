package dev.gordian.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplainCommandTest {

  private static Tool explain(String id, String sample) {
    return Tool.run("explain", id, Samples.file(sample).toString());
  }

  static List<String> samples() throws IOException {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyFindingIsExplainedToItsLesson(String sample) throws IOException {
    for (JsonNode finding : Samples.json(sample).get("findings")) {
      Tool tool = explain(finding.get("id").asText(), sample);

      assertThat(tool.exitCode()).isZero();
      assertThat(tool.err()).isEmpty();
      assertThat(tool.out())
          .containsSubsequence(
              "What happens",
              "schedule",
              "The four Coffman conditions",
              "The fix",
              "Can this be a false alarm?",
              finding.get("suppressLine").asText(),
              "The locks",
              "java -jar demo-apps.jar lesson " + finding.get("lesson").asText());
      for (JsonNode frame : finding.at("/edges/0/stack")) {
        assertThat(tool.out()).contains("at " + frame.asText());
      }
    }
  }

  @Test
  void stackOfAnotherThreadIsSaidToBeOne(@TempDir Path folder) throws IOException {
    ObjectNode report = Samples.json("two-lock-lucky");
    ObjectNode finding = (ObjectNode) report.at("/findings/0");
    ((ObjectNode) finding.at("/edges/0")).put("stackOf", "C");
    String file = Samples.write(report, folder).toString();

    assertThat(Tool.run("explain", finding.get("id").asText(), file).out())
        .containsOnlyOnce("That stack is of \"C\", which was at the same places before");
  }

  @Test
  void eachConditionHasItsFactAndTheFixSaysWhichOneItBreaks() {
    assertThat(explain("deadlock", "two-lock").out())
        .containsSubsequence(
            "[x] Mutual exclusion",
            "[x] Hold and wait",
            "[x] No preemption",
            "[x] Circular wait",
            "\"A\" waits for \"B\", \"B\" for \"A\".",
            "This is what the fix does.");
  }

  @Test
  void beginningOfAnIdIsEnough() throws IOException {
    String id = Samples.json("two-lock").at("/findings/0/id").asText();

    assertThat(explain(id.substring(0, 12), "two-lock").out())
        .isEqualTo(explain(id, "two-lock").out());
  }

  @Test
  void dismissedCircleIsExplainedWithTheConditionThatIsNotMet() {
    assertThat(explain("lock-order-cycle", "gate-closed").out())
        .contains("[ ] Circular wait", "dev.gordian.demo.Gate.kitchenDoor", "lesson gate");
  }

  @Test
  void unknownIdIsAnsweredWithThoseThatAreThere() throws IOException {
    String id = Samples.json("two-lock").at("/findings/0/id").asText();
    Tool tool = explain("nothing", "two-lock");

    assertThat(tool.exitCode()).isEqualTo(2);
    assertThat(tool.out()).isEmpty();
    assertThat(tool.err().lines()).hasSize(1);
    assertThat(tool.err())
        .startsWith("gordian: no finding nothing in ")
        .contains("choose one of " + id);
  }
}
