package dev.gordian.demo.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.testkit.AgentJar;
import dev.gordian.testkit.Jvm;
import dev.gordian.testkit.Program;
import dev.gordian.testkit.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands of the demo jar, as a student and a teacher use them. */
class CommandsIT {

  @TempDir Path folder;

  private Run.Result run(String... arguments) {
    return DemoJar.plain(Jvm.current(), folder, arguments).run();
  }

  @Test
  void withoutArgumentsAllDemosAreListed() {
    Run.Result result = run();

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("lesson NAME", "check FILE.java");
    for (Demo demo : Course.DEMOS) {
      String mark = demo.hangs() ? "* " : "  ";
      assertThat(result.out().lines())
          .anyMatch(line -> line.startsWith(mark + demo.name()) && line.endsWith(demo.line()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "philosophers ordered, Five philosophers dine: ordered",
    "philosophers-ordered, Five philosophers dine: ordered",
    "philosophers, Five philosophers dine: naive",
    "two-lock lucky, A takes left",
  })
  void demoAndVariantMayBeOneWordOrTwo(String words, String begin) {
    Run.Result result = run(words.split(" "));

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).startsWith(begin);
  }

  @ParameterizedTest
  @CsvSource({
    "two-loks, two-lock",
    "phil, philosophers naive",
    "lesson transfer by-ids, transfer by-id",
  })
  void unknownDemoIsRefusedWithTheNearest(String words, String nearest) {
    Run.Result result = run(words.split(" "));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).contains("the nearest is \"" + nearest + "\"");
    assertThat(result.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "lesson, which lesson?",
    "check, check what?",
    "check Missing.java, there is no file Missing.java",
    "check Missing, Missing failed with exit code 1",
    "lesson race --agent missing.jar, there is no agent jar at missing.jar",
    "lesson race --agnt x, unknown option --agnt",
    "lesson race --agent, option --agent needs a value",
  })
  void badUseIsSaidInOneLine(String words, String problem) {
    Run.Result result = run(words.split(" "));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("demo-apps: " + problem);
    assertThat(result.err().lines().filter(line -> line.startsWith("demo-apps: "))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "two-lock, deadlock",
    "hierarchy, hierarchy-violation",
    "gate closed, nothing (dismissed: gate-lock)",
  })
  void lessonShowsTheFindingAndWhereTheReportIs(String name, String said) {
    Run.Result result = run(("lesson " + name).split(" "));

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out()).contains("the agent says " + said + ", as it should.");
    Path report = Path.of("reports", find(name).word() + ".json");
    assertThat(result.out()).contains("Report: " + report);
    assertThat(folder.resolve(report)).exists();
    assertThat(result.err()).contains("gordian");
  }

  @Test
  void lessonFindsTheAgentByItsEnvironmentVariable() throws IOException {
    Path jar = Files.copy(DemoJar.path(), folder.resolve("demo-apps.jar"));
    Run lesson = Run.on(Jvm.current(), folder).jar(jar, "lesson", "mixed").withoutAgent();
    assertThat(lesson.run().exitCode()).isEqualTo(2);
    assertThat(lesson.run().err()).contains("cannot find", "--agent JAR");

    lesson.environment("GORDIAN_AGENT", AgentJar.path().toString());
    assertThat(lesson.run().exitCode()).isZero();
  }

  @Test
  void lessonFindsTheAgentBesideTheDemoJar() throws IOException {
    Path jar = Files.copy(DemoJar.path(), folder.resolve("demo-apps.jar"));
    Files.copy(AgentJar.path(), folder.resolve("gordian-agent.jar"));

    Run.Result result =
        Run.on(Jvm.current(), folder).jar(jar, "lesson", "mixed").withoutAgent().run();
    assertThat(result.exitCode()).as(result.toString()).isZero();
  }

  static Stream<Path> exercises() throws IOException {
    return sources("exercises");
  }

  static Stream<Path> solutions() throws IOException {
    return sources("solutions");
  }

  private static Stream<Path> sources(String name) throws IOException {
    try (Stream<Path> files = Files.list(DemoJar.folder().resolve(name))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ExchangeRates, lock-order-cycle",
    "Library, lock-order-cycle",
    "PriceList, self-deadlock",
    "PrintShop, lock-order-cycle",
    "Warehouse, lock-order-cycle",
  })
  void exerciseHasOneDefect(String exercise, String kind) {
    Path file = DemoJar.folder().resolve("exercises").resolve(exercise + ".java");
    Run.Result result = run("check", file.toString());

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.out())
        .contains("the agent is not content. Left: 1 " + kind + ".")
        .containsPattern("  " + kind + ": .+\\R    Fix: .+")
        .contains("Report: " + Path.of("reports", exercise + ".json"));
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void exerciseEndsWellWithoutAgent(Path exercise) {
    Run.Result result =
        Run.on(Jvm.current(), folder).main(exercise.toString()).withoutAgent().run();

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("solutions")
  void solutionLeavesTheAgentContent(Path solution) {
    Run.Result result = run("check", solution.toString());

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out()).contains("the agent is content, nothing is left.");
  }

  @Test
  void everyExerciseHasItsSolution() throws IOException {
    assertThat(exercises().map(Path::getFileName)).hasSize(5);
    assertThat(solutions().map(Path::getFileName))
        .containsExactlyElementsOf(exercises().map(Path::getFileName).toList());
  }

  @Test
  void compiledClassIsChecked() {
    Program program =
        Program.of(
            folder,
            "Single",
            """
            public class Single {
              public static void main(String[] args) {
                synchronized (Single.class) {
                  System.out.println("one lock");
                }
              }
            }
            """);

    Run.Result result = run("check", program.mainClass(), "--cp", program.classes().toString());
    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out()).contains("one lock", "Single: the agent is content");
  }

  @Test
  void sourceThatDoesNotCompileCannotBeGraded() throws IOException {
    Path file = Files.writeString(folder.resolve("Half.java"), "public class Half {");

    Run.Result result = run("check", file.toString());
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("Half.java:1", "does not compile");
  }

  private static Demo find(String name) {
    return Course.DEMOS.stream()
        .filter(demo -> demo.name().equals(name) || demo.page().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
