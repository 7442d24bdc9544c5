package dev.gordian.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gordian.testkit.Jvm;
import dev.gordian.testkit.Program;
import dev.gordian.testkit.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every option does what the documentation says, from every place where it may stand. */
@Execution(ExecutionMode.CONCURRENT)
class OptionsIT {

  @TempDir static Path programs;
  private static Program opposites;
  private static Program sixDismissed;

  @TempDir Path folder;

  @BeforeAll
  static void compile() throws IOException {
    opposites = Opposites.compiled(Files.createDirectories(programs.resolve("opposites")));
    sixDismissed = SixDismissed.compiled(Files.createDirectories(programs.resolve("six")));
  }

  /** Where an option may stand, the one that wins first. */
  enum Place {
    ARGUMENT {
      @Override
      void put(Run run, Path folder, Map<String, String> options) {
        options.forEach((key, value) -> run.options(key + "=" + value));
      }
    },
    SYSTEM_PROPERTY {
      @Override
      void put(Run run, Path folder, Map<String, String> options) {
        options.forEach((key, value) -> run.jvmArguments("-Dgordian." + key + "=" + value));
      }
    },
    ENVIRONMENT {
      @Override
      void put(Run run, Path folder, Map<String, String> options) {
        options.forEach(
            (key, value) -> run.environment("GORDIAN_" + key.toUpperCase(Locale.ROOT), value));
      }
    },
    CONFIG {
      @Override
      void put(Run run, Path folder, Map<String, String> options) throws IOException {
        List<String> lines = new ArrayList<>(List.of("# options", ""));
        options.forEach((key, value) -> lines.add(key + " = " + value));
        Path file = folder.resolve("gordian.properties");
        Files.write(file, lines);
        run.environment("GORDIAN_CONFIG", file.toString());
      }
    };

    abstract void put(Run run, Path folder, Map<String, String> options) throws IOException;
  }

  private Run run(String argument) {
    return Run.on(Jvm.current(), folder).program(opposites, argument).withoutReportOption();
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void everyOptionFromEveryPlace(Place place) throws IOException {
    Path hierarchy = folder.resolve("hierarchy.json");
    Files.writeString(
        hierarchy,
        """
        {"levels": [{"name": "outer", "locks": ["Second.b"]},
                    {"name": "inner", "locks": ["Second.a"]}]}
        """);
    Path suppress = folder.resolve("suppress.txt");
    Files.writeString(suppress, "lock-order-cycle-*  # known, and of no harm");
    Map<String, String> options = new LinkedHashMap<>();
    options.put("report", folder.resolve("deep/er/%p.json").toString());
    options.put("html", folder.resolve("pages/page.html").toString());
    options.put("hierarchy", hierarchy.toString());
    options.put("include", "First:Second:Third");
    options.put("exclude", "First");
    options.put("suppress", suppress.toString());
    options.put("dismiss", "gate-lock:single-thread");
    options.put("console", "full");
    options.put("failOn", "deadlock:hierarchy-violation");
    options.put("onDeadlock", "exit");
    options.put("interval", "20");
    options.put("strict", "true");
    Run run = run("luck");
    place.put(run, folder, options);

    Run.Running running = run.start();
    Run.Result result = running.await();

    assertThat(result.exitCode()).as("failOn: " + result).isEqualTo(86);
    Path report = folder.resolve("deep/er/" + running.process().pid() + ".json");
    assertThat(report).as("report: " + result).isRegularFile();
    JsonNode json = new Run.Result(0, "", "", report, 0).report();
    assertThat(json.at("/summary/hierarchy-violation").asInt()).as("hierarchy").isEqualTo(1);
    assertThat(names(json.at("/suppressed/0/locks")))
        .as("suppress, include and exclude")
        .containsExactlyInAnyOrder("Second.a", "Second.b");
    assertThat(json.at("/suppressed")).hasSize(1);
    assertThat(json.at("/findings")).hasSize(1);
    assertThat(folder.resolve("pages/page.html"))
        .as("html")
        .content()
        .contains("<html", json.at("/findings/0/id").asText());
    assertThat(result.err()).as("console").contains("asked for it here");
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void onDeadlockFromEveryPlace(Place place) throws IOException {
    Run run = run("stuck");
    place.put(run, folder, Map.of("onDeadlock", "exit", "report", run.reportFile().toString()));

    Run.Result result = run.run();

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(86);
    assertThat(result.kinds()).containsExactly("deadlock");
    assertThat(result.out()).isEqualTo("begin\n");
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void strictFromEveryPlace(Place place) throws IOException {
    Run run = run("luck");
    place.put(run, folder, Map.of("strict", "true", "interval", "soon"));

    Run.Result result = run.run();

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).contains("interval", "soon");
  }

  @Test
  void withFullDetailNothingIsCut() throws IOException {
    Program program =
        Program.of(
            Files.createDirectories(folder.resolve("classes")),
            "ShortLived",
            """
            public class ShortLived {
              public static void main(String[] args) {
                Object outer = new Object();
                for (int i = 0; i < 300_000; i++) {
                  synchronized (outer) {
                    synchronized (new Object()) {
                    }
                  }
                }
              }
            }
            """);
    String passedOver = "/statistics/locksPassedOver";

    Run.Result bounded = Run.on(Jvm.current(), folder).program(program).run();
    assertThat(bounded.report().at(passedOver).asLong()).as(bounded.toString()).isPositive();

    Run.Result full = Run.on(Jvm.current(), folder).program(program).options("detail=full").run();
    assertThat(full.report().at(passedOver).isNumber()).isTrue();
    assertThat(full.report().at(passedOver).asLong()).as(full.toString()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void firstPlaceWins(Place winner) throws IOException {
    Run run = run("quiet");
    for (Place place : Place.values()) {
      if (place.compareTo(winner) >= 0) {
        place.put(run, folder, Map.of("report", folder.resolve(place + ".json").toString()));
      }
    }

    Run.Result result = run.run();

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(Opposites.EXIT_CODE);
    for (Place place : Place.values()) {
      assertThat(Files.exists(folder.resolve(place + ".json")))
          .as(place + ": " + result)
          .isEqualTo(place == winner);
    }
  }

  @Test
  void defaultsWithoutAnyOption() {
    Run.Result result = run("luck").run();

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(Opposites.EXIT_CODE);
    Path report = folder.resolve("gordian-report.json");
    assertThat(new Run.Result(0, "", "", report, 0).kinds())
        .containsExactly("lock-order-cycle", "lock-order-cycle");
    List<String> lines = result.err().lines().toList();
    assertThat(lines.get(0)).startsWith("gordian ").contains(report.toString());
    assertThat(lines.get(lines.size() - 1)).contains("2 lock-order-cycle", report.toString());
    assertThat(result.err()).doesNotContain("asked for it here");
    assertThat(result.out()).isEqualTo("begin\nend\n");
  }

  @Test
  void summarySaysOneBlockPerFinding() {
    Run.Result result = run("luck").options("console=summary").run();

    assertThat(result.err().lines().filter(l -> l.startsWith("gordian: LOCK-ORDER-CYCLE")))
        .as(result.toString())
        .hasSize(2);
  }

  @Test
  void oneLineAtStart() {
    Run.Result result = run("quiet").options("report=here.json").run();

    List<String> lines = result.err().lines().toList();
    assertThat(lines).as(result.toString()).hasSize(2);
    assertThat(lines.get(0)).matches("gordian \\d+\\.\\d+.*").endsWith("here.json");
    assertThat(lines.get(1)).contains("no findings");
  }

  @ParameterizedTest
  @ValueSource(strings = {"luck", "quiet"})
  void consoleOffSaysNothing(String argument) {
    Run.Result result = run(argument).options("console=off", "report=r.json").run();

    assertThat(result.err()).isEmpty();
    assertThat(folder.resolve("r.json")).isRegularFile();
  }

  @Test
  void failOnAnotherKindKeepsTheExitCode() {
    Run.Result result = run("luck").options("failOn=deadlock:self-deadlock").run();

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(Opposites.EXIT_CODE);
  }

  @Test
  void failOnDoesNotCountWhatIsSuppressed() throws IOException {
    Path suppress = folder.resolve("suppress.txt");
    Files.writeString(suppress, "lock-order-cycle-*");

    Run.Result result = run("luck").options("failOn=all", "suppress=" + suppress).run();

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(Opposites.EXIT_CODE);
  }

  @Test
  void deadlockLeavesTheProgramRunning() {
    Run run = Run.on(Jvm.current(), folder).program(opposites, "stuck");

    Run.Result result = run.start().awaitFinding("deadlock");

    assertThat(result.kinds()).containsExactly("deadlock");
    assertThat(result.report().at("/run/endedAt").isNull()).isTrue();
  }

  @Test
  void suppressedByItsIdAlone() throws IOException {
    Run.Result all = Run.on(Jvm.current(), folder).program(opposites, "luck").run();
    String id = all.report().at("/findings/0/id").asText();
    String other = all.report().at("/findings/1/id").asText();
    Path suppress = folder.resolve("suppress.txt");
    Files.writeString(suppress, "# known\n\n" + id + "  # only at start\n");

    Run.Result result =
        Run.on(Jvm.current(), folder)
            .program(opposites, "luck")
            .options("suppress=" + suppress)
            .run();

    JsonNode report = result.report();
    assertThat(report.at("/findings")).hasSize(1);
    assertThat(report.at("/findings/0/id").asText()).isEqualTo(other);
    assertThat(report.at("/suppressed/0/id").asText()).isEqualTo(id);
    assertThat(report.at("/suppressed/0/because").asText()).isEqualTo("only at start");
    assertThat(report.at("/suppressed/0/suppressedBy").asText()).isEqualTo("suppress.txt:3");
  }

  static Stream<String> reasons() {
    return Stream.of(SixDismissed.REASONS);
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void oneFilterAlone(String reason) {
    Run.Result result = six(reason);

    // A join is one of the things by which one event happens before another.
    int expected = reason.equals("happens-before") ? 2 : 1;
    assertThat(result.dismissedBy()).containsOnly(reason).hasSize(expected);
    assertThat(result.kinds()).as(result.toString()).hasSize(6 - expected);
  }

  @Test
  void allFiltersUnlessToldOtherwise() {
    Run.Result result = six("all");

    assertThat(result.kinds()).as(result.toString()).isEmpty();
    assertThat(result.dismissedBy()).containsExactlyInAnyOrder(SixDismissed.REASONS);
    result
        .report()
        .get("dismissed")
        .forEach(d -> assertThat(d.get("because").asText()).matches("\\S.*\\.\\R*"));
  }

  @Test
  void noFilterHidesAnything() {
    Run.Result result = six("none");

    assertThat(result.kinds()).as(result.toString()).hasSize(6).containsOnly("lock-order-cycle");
    assertThat(result.dismissedBy()).isEmpty();
  }

  private Run.Result six(String dismiss) {
    return Run.on(Jvm.current(), folder).program(sixDismissed).options("dismiss=" + dismiss).run();
  }

  @ParameterizedTest
  @ValueSource(strings = {"include=First", "exclude=Second", "include=F*:Oppo*", "exclude=Sec*"})
  void patternsChooseClasses(String option) {
    Run.Result result =
        Run.on(Jvm.current(), folder).program(opposites, "luck").options(option).run();

    assertThat(result.kinds()).as(result.toString()).containsExactly("lock-order-cycle");
    assertThat(result.lockNames(0)).containsExactlyInAnyOrder("First.a", "First.b");
  }

  private static List<String> names(JsonNode locks) {
    List<String> names = new ArrayList<>();
    locks.forEach(l -> names.add(l.get("name").asText()));
    return names;
  }
}
