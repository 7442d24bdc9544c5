package dev.gordian.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.testkit.AgentJar;
import dev.gordian.testkit.Jvm;
import dev.gordian.testkit.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs every program in {@code src/test/programs} under the agent. The first lines of a program say
 * what the agent has to say:
 *
 * <pre>
 * // expect: KIND [LOCK ...]     one line per finding, in any order; none means no finding
 * // dismissed: REASON           one line per dismissed cycle, in any order
 * // options: KEY=VALUE ...      agent options; onDeadlock=exit is always there
 * // from: FEATURE               needs that release of Java
 * // until: FEATURE              is not so after that release
 * </pre>
 *
 * A program that deadlocks ends with the agent's exit code, all others with 0. The system property
 * {@code gordian.programs} chooses one group, or one program by its name, with that of its group or
 * without.
 */
@Execution(ExecutionMode.CONCURRENT)
class ProgramsIT {

  private static final Path PROGRAMS =
      AgentJar.repository().resolve("agent/testkit/src/test/programs");

  private static final String CHOSEN = System.getProperty("gordian.programs", "");

  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicNode> programs() throws IOException {
    List<DynamicNode> groups = new ArrayList<>();
    try (Stream<Path> folders = Files.list(PROGRAMS)) {
      for (Path group : folders.sorted().toList()) {
        List<DynamicNode> tests = group(group);
        if (!tests.isEmpty()) {
          groups.add(DynamicContainer.dynamicContainer(group.getFileName().toString(), tests));
        }
      }
    }
    assertThat(groups).as("programs chosen by gordian.programs=%s", CHOSEN).isNotEmpty();
    return groups.stream();
  }

  private static List<DynamicNode> group(Path group) throws IOException {
    List<DynamicNode> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(group)) {
      for (Path file : files.sorted().toList()) {
        Expectation expectation = Expectation.of(file);
        if (!isChosen(group, expectation)) {
          continue;
        }
        for (Jvm jvm : jvms()) {
          if (expectation.from() <= jvm.feature() && jvm.feature() <= expectation.until()) {
            tests.add(
                DynamicTest.dynamicTest(
                    expectation.mainClass() + " on " + jvm, () -> run(file, expectation, jvm)));
          }
        }
      }
    }
    return tests;
  }

  private static boolean isChosen(Path group, Expectation expectation) {
    String name = expectation.mainClass();
    return CHOSEN.isEmpty()
        ? !group.endsWith("support")
        : group.endsWith(CHOSEN) || group.resolve(name).endsWith(CHOSEN);
  }

  /** The oldest and the newest for which the build itself is made; all with a system property. */
  private static List<Jvm> jvms() {
    if (Boolean.getBoolean("gordian.everyJvm")) {
      return Jvm.all();
    }
    return Jvm.all().stream().filter(jvm -> jvm.feature() == 17 || jvm.feature() >= 25).toList();
  }

  private static void run(Path file, Expectation expectation, Jvm jvm) throws IOException {
    Path work =
        Files.createDirectories(folder.resolve(expectation.mainClass() + "-" + jvm.version()));
    Path classes = Compiler.classes(folder, file, expectation.from());
    Run.Result result =
        Run.on(jvm, work)
            .classPath(List.of(classes))
            .main(expectation.mainClass())
            .options("onDeadlock=exit")
            .options(expectation.options().toArray(new String[0]))
            .run();

    assertThat(expectation.describe(result))
        .as(result.toString())
        .isEqualTo(expectation.describe());
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(expectation.exitCode());
    assertThat(result.report().at("/statistics/internalErrors").asInt())
        .as(result.toString())
        .isZero();
  }

  /** What the head of a program says. */
  private record Expectation(
      String mainClass,
      List<List<String>> findings,
      List<String> dismissed,
      List<String> options,
      int from,
      int until) {

    static Expectation of(Path file) throws IOException {
      List<List<String>> findings = new ArrayList<>();
      List<String> dismissed = new ArrayList<>();
      List<String> options = new ArrayList<>();
      int from = 8;
      int until = Integer.MAX_VALUE;
      for (String line : Files.readAllLines(file)) {
        String[] words = line.split("\\s+");
        if (words.length < 3 || !words[0].equals("//")) {
          continue;
        }
        List<String> rest = Arrays.asList(words).subList(2, words.length);
        switch (words[1]) {
          case "expect:" -> findings.add(rest);
          case "dismissed:" -> dismissed.addAll(rest);
          case "options:" -> options.addAll(rest);
          case "until:" -> until = Integer.parseInt(rest.get(0));
          case "from:" -> from = Integer.parseInt(rest.get(0));
          default -> {}
        }
      }
      String name = file.getFileName().toString().replace(".java", "");
      return new Expectation(name, findings, dismissed, options, from, until);
    }

    int exitCode() {
      boolean isStuck =
          findings.stream()
              .anyMatch(
                  f ->
                      f.get(0).equals("deadlock")
                          || f.get(0).equals("orphaned-lock")
                          || f.get(0).equals("self-deadlock!"));
      return isStuck ? 86 : 0;
    }

    /** Kinds with lock names where the program names them, and reasons. */
    String describe() {
      return lines(
          findings.stream()
              .map(f -> f.get(0) + " " + f.subList(1, f.size()).stream().sorted().toList())
              .toList(),
          dismissed);
    }

    String describe(Run.Result result) {
      List<String> found = new ArrayList<>();
      List<String> kinds = result.kinds();
      for (int i = 0; i < kinds.size(); i++) {
        String kind = kinds.get(i);
        boolean isActual =
            result.report().at("/findings/" + i + "/certainty").asText().equals("actual");
        String shown = kind.equals("self-deadlock") && isActual ? kind + "!" : kind;
        boolean withNames = findings.stream().anyMatch(f -> f.get(0).equals(shown) && f.size() > 1);
        List<String> names = withNames ? result.lockNames(i) : List.of();
        found.add(shown + " " + names.stream().sorted().toList());
      }
      return lines(found, result.dismissedBy());
    }

    private static String lines(List<String> findings, List<String> dismissed) {
      return "found "
          + findings.stream().sorted().toList()
          + ", dismissed "
          + dismissed.stream().sorted().toList();
    }
  }
}
