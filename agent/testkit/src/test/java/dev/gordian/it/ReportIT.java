package dev.gordian.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gordian.testkit.Jvm;
import dev.gordian.testkit.Program;
import dev.gordian.testkit.ReportSchema;
import dev.gordian.testkit.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The report on disk: whole at every moment, and there in time. */
@Execution(ExecutionMode.CONCURRENT)
class ReportIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BUGS = 300;
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @TempDir static Path programs;
  private static Program manyBugs;
  private static Program lastToBlock;

  @TempDir Path folder;

  @BeforeAll
  static void compile() throws IOException {
    manyBugs = manyBugs(Files.createDirectories(programs.resolve("many")));
    lastToBlock =
        Program.of(
            Files.createDirectories(programs.resolve("last")),
            "LastToBlock",
            """
            import java.util.concurrent.CountDownLatch;

            public class LastToBlock {
              static final Object a = new Object();
              static final Object b = new Object();
              static final CountDownLatch both = new CountDownLatch(2);

              public static void main(String[] args) {
                new Thread(() -> take(a, b)).start();
                take(b, a);
              }

              static void take(Object outer, Object inner) {
                synchronized (outer) {
                  both.countDown();
                  try {
                    both.await();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                  System.out.println("blocks at " + System.currentTimeMillis());
                  synchronized (inner) {
                  }
                }
              }
            }
            """);
  }

  /** A program that shows one bug after the other. */
  private static Program manyBugs(Path folder) {
    StringBuilder source =
        new StringBuilder(
            """
            import java.util.concurrent.locks.LockSupport;

            public class ManyBugs {
              static volatile int turn;

              static void after(int n) {
                while (turn < n) {
                  Thread.yield();
                }
              }

            """);
    StringBuilder first = new StringBuilder();
    StringBuilder second = new StringBuilder();
    String bug =
        """
        static class B# {
          static final Object a = new Object();
          static final Object b = new Object();

          static void ab() {
            synchronized (a) {
              synchronized (b) {
              }
            }
            turn = 2 * # + 1;
          }

          static void ba() {
            synchronized (b) {
              synchronized (a) {
              }
            }
            turn = 2 * # + 2;
          }
        }
        """;
    for (int i = 0; i < BUGS; i++) {
      String number = Integer.toString(i);
      source.append(bug.replace("#", number));
      first.append(
          "after(2 * #); LockSupport.parkNanos(1_000_000); B#.ab();\n".replace("#", number));
      second.append("after(2 * # + 1); B#.ba();\n".replace("#", number));
    }
    source
        .append("public static void main(String[] args) {\n")
        .append("new Thread(() -> {")
        .append(second)
        .append("}).start();\n")
        .append(first)
        .append("}\n}\n");
    return Program.of(folder, "ManyBugs", source.toString());
  }

  /** Whoever reads while the report is rewritten finds a whole one. */
  @Test
  void wholeWheneverItIsRead() throws Exception {
    Run run = Run.on(Jvm.current(), folder).program(manyBugs).options("console=off");
    Run.Running running = run.start();
    int reads = 0;
    int most = 0;
    while (running.process().isAlive()) {
      String text = textOf(run.reportFile());
      if (text != null) {
        assertThat(ReportSchema.problems(text)).as(text).isEmpty();
        int findings = JSON.readTree(text).get("findings").size();
        assertThat(findings).as("nothing is lost on the way").isGreaterThanOrEqualTo(most);
        most = findings;
        reads++;
      }
    }

    assertThat(reads).isGreaterThan(10);
    assertThat(running.await().kinds()).hasSize(BUGS).containsOnly("lock-order-cycle");
  }

  @RepeatedTest(10)
  void wholeAfterKill() throws Exception {
    long delayMs = new Random().nextInt(600);
    Run run = Run.on(Jvm.current(), folder).program(manyBugs).options("console=off");
    Run.Running running = run.start();
    await("a report", () -> Files.exists(run.reportFile()) || !running.process().isAlive());
    Thread.sleep(delayMs); // any moment will do

    running.process().destroyForcibly().waitFor();

    String text = textOf(run.reportFile());
    assertThat(text).as("killed after " + delayMs + " ms").isNotNull();
    assertThat(ReportSchema.problems(text)).as("after " + delayMs + " ms: " + text).isEmpty();
  }

  /** Others take other locks at the same places before. */
  @Test
  void stackIsOfTheThreadOrSaysWhoseItIs() throws IOException {
    Program program =
        Program.of(
            folder,
            "SamePlaces",
            """
            public class SamePlaces {
              final Object a = new Object();
              final Object b = new Object();

              public static void main(String[] args) throws Exception {
                int others = Integer.parseInt(args[0]);
                for (int i = 0; i < others; i++) {
                  SamePlaces place = new SamePlaces();
                  go("other " + i, () -> other(place));
                }
                SamePlaces place = new SamePlaces();
                go("one", () -> one(place));
                go("two", () -> two(place));
              }

              static void go(String name, Runnable work) throws Exception {
                Thread thread = new Thread(work, name);
                thread.start();
                while (thread.isAlive()) {
                  Thread.onSpinWait();
                }
              }

              static void other(SamePlaces place) {
                place.ab();
              }

              static void one(SamePlaces place) {
                place.ab();
              }

              static void two(SamePlaces place) {
                synchronized (place.b) {
                  synchronized (place.a) {
                  }
                }
              }

              void ab() {
                synchronized (a) {
                  synchronized (b) {
                  }
                }
              }
            }
            """);

    JsonNode own = edgeOf("one", run(program, "1"));
    assertThat(own.get("stack").toString()).contains("SamePlaces.one(").doesNotContain(".other(");
    assertThat(own.has("stackOf")).isFalse();
    JsonNode others = edgeOf("one", run(program, "9"));
    assertThat(others.get("stack").toString()).contains("SamePlaces.other(");
    assertThat(others.get("stackOf").asText()).isEqualTo("other 0");
  }

  private JsonNode run(Program program, String argument) {
    return Run.on(Jvm.current(), folder)
        .program(program, argument)
        .options("dismiss=none")
        .run()
        .report();
  }

  private static JsonNode edgeOf(String thread, JsonNode report) {
    for (JsonNode edge : report.at("/findings/0/edges")) {
      if (edge.at("/thread/name").asText().equals(thread)) {
        return edge;
      }
    }
    throw new AssertionError(thread + " is in no edge of " + report.get("findings"));
  }

  /**
   * The promise is 250 ms on a machine that has time; here other tests run beside it, so only what
   * is out of all proportion fails.
   */
  @EveryJvm
  void onDiskSoonAfterTheLastThreadBlocked(Jvm jvm) throws Exception {
    List<Long> latencies = new ArrayList<>();
    for (int i = 0; i < Integer.getInteger("gordian.latency.runs", 1); i++) {
      latencies.add(latencyMs(jvm));
    }
    latencies.sort(null);
    long median = latencies.get(latencies.size() / 2);
    System.out.println(jvm + ": report on disk after " + median + " ms (median); " + latencies);

    assertThat(latencies.get(latencies.size() - 1)).isLessThan(5_000);
  }

  private long latencyMs(Jvm jvm) throws Exception {
    Run run = Run.on(jvm, folder).program(lastToBlock);
    Run.Running running = run.start();
    long[] seen = new long[1];
    await(
        "the deadlock",
        () -> {
          String text = textOf(run.reportFile());
          JsonNode report = text == null ? JSON.nullNode() : JSON.readTree(text);
          seen[0] = System.currentTimeMillis();
          return report.at("/summary/deadlock").asInt() == 1;
        });
    running.process().destroyForcibly().waitFor();
    long blocked =
        Files.readAllLines(folder.resolve("out.txt")).stream()
            .mapToLong(line -> Long.parseLong(line.replace("blocks at ", "")))
            .max()
            .orElseThrow();
    return seen[0] - blocked;
  }

  private interface Check {
    boolean isTrue() throws IOException;
  }

  private static void await(String what, Check check) throws Exception {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    while (!check.isTrue()) {
      assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(deadline);
      Thread.sleep(2);
    }
  }

  /** {@code null} if there is no such file yet. */
  private static String textOf(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Four edges that sixteen threads have each gone: more combinations than are tried. */
  @EveryJvm
  void aSearchThatEndsAtItsLimitIsToldOf(Jvm jvm) {
    Program program =
        Program.of(
            folder,
            "RingOfReaders",
            """
            import java.util.concurrent.locks.Lock;
            import java.util.concurrent.locks.ReentrantReadWriteLock;

            public class RingOfReaders {
              public static void main(String[] args) throws Exception {
                Lock[] locks = new Lock[4];
                for (int i = 0; i < locks.length; i++) {
                  locks[i] = new ReentrantReadWriteLock().readLock();
                }
                Thread[] threads = new Thread[locks.length * 16];
                for (int i = 0; i < threads.length; i++) {
                  Lock outer = locks[i % locks.length];
                  Lock inner = locks[(i + 1) % locks.length];
                  threads[i] = new Thread(() -> read(outer, inner));
                  threads[i].start();
                }
                for (Thread thread : threads) {
                  thread.join();
                }
              }

              static void read(Lock outer, Lock inner) {
                outer.lock();
                inner.lock();
                inner.unlock();
                outer.unlock();
              }
            }
            """);

    Run.Result result = Run.on(jvm, folder).program(program).run();

    assertThat(result.kinds()).as(result.toString()).isEmpty();
    assertThat(result.report().at("/statistics/searchesCut").asLong())
        .as(result.toString())
        .isPositive();
  }
}
