package dev.gordian.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.testkit.AgentJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about coverage speaks of the programs that there are. */
class CoveragePageTest {

  private static final Path PAGE = AgentJar.repository().resolve("agent/docs/coverage.md");
  private static final Path PROGRAMS =
      AgentJar.repository().resolve("agent/testkit/src/test/programs");
  private static final Pattern NAME = Pattern.compile("`([a-z]+/[A-Z]\\w*)`");

  @Test
  void everyProgramItNamesIsThere() throws IOException {
    List<String> names =
        NAME.matcher(Files.readString(PAGE)).results().map(found -> found.group(1)).toList();

    assertThat(names).hasSizeGreaterThan(100);
    assertThat(names).allMatch(name -> Files.exists(PROGRAMS.resolve(name + ".java")));
  }

  @Test
  void itsNumbersAreThoseOfThePrograms() throws IOException {
    int programs = 0;
    int withFindings = 0;
    int findings = 0;
    for (Path file : programs()) {
      long expected =
          Files.readAllLines(file).stream().filter(line -> line.startsWith("// expect:")).count();
      programs++;
      withFindings += expected > 0 ? 1 : 0;
      findings += (int) expected;
    }

    assertThat(Files.readAllLines(PAGE))
        .contains(
            "| programs | " + programs + " |",
            "| with findings; findings in them | " + withFindings + "; " + findings + " |",
            "| that must be silent, or only have dismissed cycles | "
                + (programs - withFindings)
                + " |");
  }

  private static List<Path> programs() throws IOException {
    try (Stream<Path> files = Files.walk(PROGRAMS)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.getParent().endsWith("support"))
          .toList();
    }
  }
}
