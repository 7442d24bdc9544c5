package dev.gordian.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.VirtualMachine;
import dev.gordian.testkit.AgentJar;
import dev.gordian.testkit.Jvm;
import dev.gordian.testkit.Program;
import dev.gordian.testkit.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input is said in one line and never stands in the way of the program. */
@Execution(ExecutionMode.CONCURRENT)
class BadInputIT {

  private static final String ALL_KEYS =
      "report, html, hierarchy, include, exclude, suppress, dismiss, console, failOn, onDeadlock,"
          + " interval, strict, config, detail";

  @TempDir static Path programs;
  private static Program opposites;

  @TempDir Path folder;

  @BeforeAll
  static void compile() {
    opposites = Opposites.compiled(programs);
  }

  /** Options (files in them are of the working folder) and what the one line has to name. */
  static Stream<Arguments> badOptions() {
    return Stream.of(
        bad("reprot=x.json", "\"reprot\"", "nearest is \"report\"", ALL_KEYS),
        bad("fail-on=deadlock", "\"fail-on\"", "nearest is \"failOn\"", ALL_KEYS),
        bad("verbose", "\"verbose\"", ALL_KEYS),
        bad("console", "\"console\" has no value"),
        bad("interval=ten", "interval", "\"ten\"", "from 1 to"),
        bad("interval=0", "interval", "\"0\"", "from 1 to"),
        bad("interval=-5", "interval", "\"-5\"", "from 1 to"),
        bad("console=loud", "console", "\"loud\"", "off, summary, full"),
        bad("onDeadlock=halt", "onDeadlock", "\"halt\"", "report, exit"),
        bad("strict=maybe", "strict", "\"maybe\"", "true, false"),
        bad("failOn=deadlok", "failOn", "\"deadlok\"", "deadlock", "lock-order-cycle"),
        bad("dismiss=gate-lock:gates", "dismiss", "\"gates\"", "gate-lock", "start-join"),
        bad("hierarchy=missing.json", "missing.json", "not found"),
        bad("hierarchy=cut.json", "cut.json", "line 3"),
        bad("hierarchy=comma.json", "comma.json", "line 3"),
        bad("hierarchy=twice.json", "twice.json", "line 5", "com.acme.Bank.lock", "two levels"),
        bad("hierarchy=key.json", "key.json", "line 2", "\"lock\"", "locks"),
        bad("hierarchy=within.json", "within.json", "line 3", "\"sometimes\"", "forbidden"),
        bad("suppress=missing.txt", "missing.txt", "not found"),
        bad("suppress=words.txt", "words.txt", "line 2", "the bank is fine"),
        bad("config=missing.properties", "missing.properties"),
        bad("config=typo.properties", "typo.properties", "line 3", "\"intervall\"", "\"interval\""),
        bad("config=value.properties", "interval", "\"soon\""));
  }

  private static Arguments bad(String option, String... named) {
    return Arguments.of(option, List.of(named));
  }

  private void files() throws IOException {
    write("cut.json", "{\"levels\": [", "  {\"name\": \"a\",", "   \"locks\": [\"x.Y.z\"]");
    write("comma.json", "{\"levels\": [", "  {\"name\": \"a\",", "   \"locks\" [\"x.Y.z\"]}]}");
    write(
        "twice.json",
        "{\"levels\": [",
        "  {\"name\": \"a\",",
        "   \"locks\": [\"com.acme.Bank.lock\"]},",
        "  {\"name\": \"b\",",
        "   \"locks\": [\"com.acme.Bank.lock\"]}]}");
    write("key.json", "{\"levels\": [", "  {\"name\": \"a\", \"lock\": [\"x.Y.z\"]}]}");
    write(
        "within.json",
        "{\"levels\": [",
        "  {\"name\": \"a\", \"locks\": [\"x.Y.z\"],",
        "   \"within\": \"sometimes\"}]}");
    write("words.txt", "# reasons", "the bank is fine");
    write("typo.properties", "# options", "console=off", "intervall=10");
    write("value.properties", "interval=soon");
  }

  private void write(String name, String... lines) throws IOException {
    Files.writeString(folder.resolve(name), String.join("\n", lines));
  }

  @ParameterizedTest
  @MethodSource("badOptions")
  void saidInOneLine(String option, List<String> named) throws IOException {
    files();

    Run.Result result =
        Run.on(Jvm.current(), folder).program(opposites, "luck").options(option).run();

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(Opposites.EXIT_CODE);
    assertThat(result.out()).isEqualTo("begin\nend\n");
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).startsWith("gordian: ").contains(named).contains("without the agent");
    assertThat(result.reportFile()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reprot=x.json",
        "hierarchy=twice.json",
        "suppress=words.txt",
        "report=cut.json/r.json"
      })
  void strictEndsBeforeMain(String option) throws IOException {
    files();

    Run.Result result =
        Run.on(Jvm.current(), folder)
            .program(opposites, "luck")
            .options(option, "strict=true")
            .run();

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines()).hasSize(1);
  }

  @Test
  void strictInTheConfigFileHoldsForIt() throws IOException {
    write("strict.properties", "strict = true", "interval = soon");

    Run.Result result =
        Run.on(Jvm.current(), folder)
            .program(opposites, "luck")
            .options("config=strict.properties")
            .run();

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
  }

  @Test
  void unknownSystemPropertyIsNamed() {
    Run.Result result =
        Run.on(Jvm.current(), folder)
            .program(opposites, "luck")
            .jvmArguments("-Dgordian.hirarchy=x.json")
            .run();

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(Opposites.EXIT_CODE);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).contains("gordian.hirarchy", "nearest is \"hierarchy\"");
  }

  /** What cannot be written can still be said. */
  @ParameterizedTest
  @ValueSource(strings = {"report=cut.json/r.json", "report=.", "html=cut.json/page.html"})
  void pathThatCannotBeWritten(String option) throws IOException {
    files();

    Run.Result result =
        Run.on(Jvm.current(), folder)
            .program(opposites, "luck")
            .options(option, "failOn=lock-order-cycle")
            .run();

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(86);
    assertThat(result.out()).isEqualTo("begin\nend\n");
    String key = option.substring(0, option.indexOf('='));
    assertThat(result.err().lines().filter(line -> line.contains("cannot write"))).hasSize(1);
    assertThat(result.err()).contains(key + "=FILE").contains("LOCK-ORDER-CYCLE");
  }

  @EveryJvm
  void agentTwiceOnTheCommandLine(Jvm jvm) {
    Run.Result result =
        Run.on(jvm, folder)
            .program(opposites, "luck")
            .jvmArguments("-javaagent:" + AgentJar.path() + "=report=second.json")
            .run();

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(Opposites.EXIT_CODE);
    assertThat(result.kinds()).containsExactly("lock-order-cycle", "lock-order-cycle");
    assertThat(folder.resolve("second.json")).doesNotExist();
    assertThat(result.err().lines().filter(line -> line.contains("twice"))).hasSize(1);
  }

  /** The JVM reads this variable whatever it runs. */
  @EveryJvm
  void toolsOfTheJdkRunWithoutIt(Jvm jvm) throws Exception {
    Path source = folder.resolve("Empty.java");
    Files.writeString(source, "class Empty {}");
    List<List<String>> commands =
        List.of(
            List.of("javac", source.toString()),
            List.of("jcmd", "-h"),
            List.of("keytool", "-genkeypair", "-help"),
            List.of("jar", "--version"));
    for (List<String> command : commands) {
      Path tool = jvm.home().resolve("bin/" + command.get(0));
      if (Files.isExecutable(tool)) {
        String output = outputWithAgent(tool, command.subList(1, command.size()));
        assertThat(output).as(command + " on " + jvm).doesNotContain("gordian:", "watching");
      }
    }
    assertThat(folder.resolve("gordian-report.json")).doesNotExist();
  }

  private String outputWithAgent(Path tool, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>(arguments);
    command.add(0, tool.toString());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(folder.toFile());
    builder.environment().put("JAVA_TOOL_OPTIONS", "-javaagent:" + AgentJar.path());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  /** Here the compiler runs too, but the program is the user's. */
  @EveryJvm(from = 11)
  void programInOneSourceFile(Jvm jvm) throws IOException {
    if (!Files.isExecutable(jvm.home().resolve("bin/javac"))) {
      return;
    }
    Path source = folder.resolve("Lucky.java");
    Files.writeString(
        source,
        """
        public class Lucky {
          static final Object a = new Object();
          static final Object b = new Object();
          static volatile boolean turn;

          public static void main(String[] args) {
            new Thread(() -> {
              synchronized (a) {
                synchronized (b) {
                }
              }
              turn = true;
            }).start();
            while (!turn) {
              Thread.yield();
            }
            synchronized (b) {
              synchronized (a) {
              }
            }
          }
        }
        """);

    Run.Result result = Run.on(jvm, folder).main(source.toString()).run();

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.kinds()).containsExactly("lock-order-cycle");
    assertThat(result.lockNames(0)).containsExactlyInAnyOrder("Lucky.a", "Lucky.b");
  }

  @EveryJvm(from = 11)
  void attachedToARunningProgram(Jvm jvm) throws Exception {
    Run run = waiting(jvm);
    Run.Running running = run.start().awaitOutput("ready");
    attach(running.process(), "report=" + run.reportFile() + ",onDeadlock=exit");
    running.process().getOutputStream().close();

    Run.Result result = running.await();

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(86);
    assertThat(result.kinds()).containsExactly("deadlock");
    assertThat(result.lockNames(0)).containsExactlyInAnyOrder("Waiting.a", "Waiting.b");
  }

  /** Once main runs, no bad input may end it. */
  @Test
  void attachedWithBadInput() throws Exception {
    Run run = waiting(Jvm.current());
    Run.Running running = run.start().awaitOutput("ready");
    attach(running.process(), "strict=true,interval=ten");
    assertThat(running.process().isAlive()).isTrue();
    assertThat(Files.readString(folder.resolve("err.txt"))).contains("\"ten\"");

    running.process().destroyForcibly().waitFor();
  }

  /** A program that takes its locks when its standard input ends, and then is stuck. */
  private Run waiting(Jvm jvm) {
    Program program =
        Program.of(
            folder,
            "Waiting",
            """
            import java.util.concurrent.CountDownLatch;

            public class Waiting {
              static final Object a = new Object();
              static final Object b = new Object();
              static final CountDownLatch both = new CountDownLatch(2);

              public static void main(String[] args) throws Exception {
                synchronized (a) {
                  System.out.println("ready");
                  System.in.read();
                }
                new Thread(() -> ab()).start();
                ba();
              }

              static void ba() {
                synchronized (b) {
                  meet();
                  synchronized (a) {
                  }
                }
              }

              static void ab() {
                synchronized (a) {
                  meet();
                  synchronized (b) {
                  }
                }
              }

              static void meet() {
                both.countDown();
                try {
                  both.await();
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              }
            }
            """);
    return Run.on(jvm, folder).withoutAgent().program(program);
  }

  private static void attach(Process process, String options) throws Exception {
    VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
    try {
      machine.loadAgent(AgentJar.path().toString(), options);
    } finally {
      machine.detach();
    }
  }
}
