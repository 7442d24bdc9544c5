package dev.gordian.core.suppress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gordian.core.findings.Finding;
import dev.gordian.core.findings.Kind;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressFileTest {

  private static final String HASH = "0123456789abcdef";

  @TempDir Path folder;

  private File file(String text) throws IOException {
    return Files.writeString(folder.resolve("ignore.txt"), text).toFile();
  }

  private static Finding finding(Kind kind, String hash) {
    Finding.Builder builder = new Finding.Builder();
    builder.kind = kind;
    builder.id = kind.text + "-" + hash;
    return builder.build();
  }

  @Test
  void oneIdALineWithTheReasonBehindIt() throws Exception {
    Suppressions suppressions =
        SuppressFile.read(
            file("# all of this is known\n\n  deadlock-" + HASH + "  # ticket 7 \nlock-order-*\n"));
    assertThat(suppressions.rules()).hasSize(2);
    Suppressions.Rule rule = suppressions.ruleFor(finding(Kind.DEADLOCK, HASH));
    assertThat(rule.place).isEqualTo("ignore.txt:3");
    assertThat(rule.reason).isEqualTo("ticket 7");
    assertThat(suppressions.rules().get(1).reason).isNull();
    assertThat(suppressions.ruleFor(finding(Kind.DEADLOCK, "f" + HASH.substring(1)))).isNull();
    assertThat(suppressions.ruleFor(finding(Kind.LOCK_ORDER_CYCLE, HASH)).place)
        .isEqualTo("ignore.txt:4");
    assertThat(suppressions.ruleFor(finding(Kind.HIERARCHY_VIOLATION, HASH))).isNull();
  }

  @Test
  void theLineThatAReportProposesIsOne() throws Exception {
    Finding finding = finding(Kind.ORPHANED_LOCK, HASH);
    Suppressions suppressions = SuppressFile.read(file(Suppressions.lineFor(finding)));
    assertThat(suppressions.ruleFor(finding)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "dead*", "deadlock-01*", "*-" + HASH, "deadlock-*f", "self-*"})
  void patternsThatAnIdCanFit(String pattern) throws Exception {
    assertThat(SuppressFile.read(file(pattern)).rules()).hasSize(1);
  }

  /** A line that can mean nothing is a mistake. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "deadlock",
        "deadlock-012",
        "dead-lock-0123456789abcdef",
        "deadlock-0123456789ABCDEF",
        "deadlock-xyz*",
        "app.Main.lock",
        "cycle*",
      })
  void patternsThatNoIdCanFit(String pattern) throws IOException {
    File file = file("# first line\n" + pattern + "\n");
    assertThatThrownBy(() -> SuppressFile.read(file))
        .isInstanceOf(SuppressFile.Malformed.class)
        .hasMessageStartingWith("suppress file " + file + ", line 2: \"" + pattern + "\" is no id");
  }

  @Test
  void aFileThatIsMissingIsNamed() {
    File missing = folder.resolve("missing.txt").toFile();
    assertThatThrownBy(() -> SuppressFile.read(missing))
        .isInstanceOf(SuppressFile.Malformed.class)
        .hasMessage("suppress file " + missing + " not found: name an existing file");
  }
}
