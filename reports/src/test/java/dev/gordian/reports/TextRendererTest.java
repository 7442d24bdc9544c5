package dev.gordian.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextRendererTest {

  @TempDir Path folder;

  @Test
  void scheduleHasAColumnForEachThread() {
    String[] lines = Tool.report("two-lock", "text").split("\\R");

    int head = indexOf(lines, "Thread \"A\"");
    int left = lines[head].indexOf("Thread \"A\"");
    int right = lines[head].indexOf("Thread \"B\"");
    assertThat(right).isGreaterThan(left);
    assertThat(lines[head + 1].indexOf("locks TwoLock.leftLock")).isEqualTo(left);
    assertThat(lines[head + 2].indexOf("locks TwoLock.rightLock")).isEqualTo(right);
    assertThat(lines[head + 3].indexOf("wants TwoLock.rightLock")).isEqualTo(left);
    assertThat(lines[head + 3]).contains("TwoLock.java:32").endsWith("waits");
    assertThat(lines[head + 4].indexOf("wants TwoLock.leftLock")).isEqualTo(right);
    assertThat(lines[head + 4]).endsWith("*** DEADLOCK ***");
  }

  @Test
  void findingSaysWhetherAnybodyIsStuckAndWhatToDo() {
    assertThat(Tool.report("two-lock", "text"))
        .contains("1 deadlock", "Threads are blocked now.", "The line to change: ");
    assertThat(Tool.report("two-lock-lucky", "text"))
        .contains("1 lock-order-cycle", "This run was fine", "Then run again: expect 0.");
  }

  @Test
  void dismissedCirclesStandApartWithTheirReason() {
    assertThat(Tool.report("gate-closed", "text"))
        .contains("no findings (1 dismissed)", "DISMISSED  ", "gate-lock: ")
        .contains("both hold the gate lock dev.gordian.demo.Gate.kitchenDoor");
  }

  @Test
  void suppressedFindingsStandApartWithTheirRule() throws IOException {
    ObjectNode report = Samples.json("two-lock-lucky");
    ObjectNode finding = (ObjectNode) report.withArray("findings").remove(0);
    finding.put("suppressedBy", "known.txt, line 3").put("because", "kept apart by a flag");
    report.withArray("suppressed").add(finding);

    assertThat(Tool.report(report, "text", folder))
        .contains("SUPPRESSED  ", "by known.txt, line 3: kept apart by a flag")
        .doesNotContain("LOCK-ORDER-CYCLE");
  }

  @Test
  void orderOfTheRunStandsAtTheEnd() {
    assertThat(Tool.report("two-lock-ordered", "text"))
        .contains("no findings")
        .containsSubsequence(
            "The order that this run obeyed, outermost first:",
            "1  dev.gordian.demo.TwoLockOrdered.leftLock",
            "2  dev.gordian.demo.TwoLockOrdered.rightLock");
    assertThat(Tool.report("gate-partial", "text"))
        .containsSubsequence("The order to adopt", "kitchenDoor", "oven", "fridge");
  }

  @Test
  void namesCannotSteerTheTerminal() throws IOException {
    String text = Tool.report(Samples.hostile(), "text", folder);

    assertThat(text.chars().filter(c -> Character.isISOControl(c) && c != '\n' && c != '\r'))
        .isEmpty();
  }

  private static int indexOf(String[] lines, String part) {
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].contains(part)) {
        return i;
      }
    }
    throw new AssertionError(part + " is in no line");
  }
}
