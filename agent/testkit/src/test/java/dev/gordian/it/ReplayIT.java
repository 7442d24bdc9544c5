package dev.gordian.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gordian.testkit.AgentJar;
import dev.gordian.testkit.Jvm;
import dev.gordian.testkit.Program;
import dev.gordian.testkit.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The schedule of a potential cycle is one that really deadlocks: a program of its own, with one
 * thread and one lock for each that the finding names, does what the steps say and gets stuck.
 */
@Execution(ExecutionMode.CONCURRENT)
class ReplayIT {

  @TempDir static Path programs;
  private static Program replay;

  @TempDir Path folder;

  @BeforeAll
  static void compile() throws IOException {
    replay = Program.of(Files.createDirectories(programs.resolve("replay")), "Replay", SOURCE);
  }

  /** Programs with one potential cycle, and whether the JVM's own detector knows such locks. */
  @ParameterizedTest
  @CsvSource({
    "monitors/Blocks, true",
    "monitors/RingOf3, true",
    "monitors/RingOf8, true",
    "instances/Transfer, true",
    "instances/Philosophers, true",
    "locks/Reentrant2, true",
    "locks/Mixed, true",
    "tasks/ForkJoinForked, true",
    "readwrite/WriteWrite, true",
    "readwrite/ReadWrite, false",
    "readwrite/OneSideShared, false",
    "readwrite/CrossedReadsWithWriters, false",
    "stamped/Semaphores, false",
    "stamped/WriteRead, false",
  })
  void scheduleDeadlocks(String name, boolean isKnownToTheJvm) {
    JsonNode finding = finding(name);
    assertThat(finding.get("certainty").asText()).isEqualTo("potential");
    List<String> steps = steps(finding);

    Run.Result result =
        Run.on(Jvm.current(), folder.resolve("again"))
            .program(replay, steps.toArray(new String[0]))
            .start()
            .awaitOutput("deadlocked")
            .awaitFinding("deadlock");

    assertThat(result.kinds()).as(steps + "\n" + result).containsExactly("deadlock");
    int edges = finding.get("edges").size();
    assertThat(result.report().at("/findings/0/edges")).hasSize(edges);
    assertThat(result.out()).isEqualTo((isKnownToTheJvm ? edges : 0) + " deadlocked\n");
  }

  private JsonNode finding(String name) {
    Path source =
        AgentJar.repository().resolve("agent/testkit/src/test/programs/" + name + ".java");
    Path classes = Compiler.classes(programs, source, 8);
    Run.Result result =
        Run.on(Jvm.current(), folder)
            .classPath(List.of(classes))
            .main(source.getFileName().toString().replace(".java", ""))
            .run();
    assertThat(result.kinds()).as(result.toString()).containsExactly("lock-order-cycle");
    return result.report().at("/findings/0");
  }

  /** Each as THREAD:ACTION:LOCK:TYPE:MODE. */
  private static List<String> steps(JsonNode finding) {
    List<String> steps = new ArrayList<>();
    for (JsonNode step : finding.get("schedule")) {
      JsonNode edge = finding.get("edges").get(step.get("edge").asInt());
      boolean waits = step.get("action").asText().equals("waits-for");
      boolean isShared =
          waits
              ? edge.get("mode").asText().equals("shared")
              : edge.get("holdsExpression").asText().contains("read");
      steps.add(
          String.join(
              ":",
              step.get("edge").asText(),
              step.get("action").asText(),
              step.get("ref").asText(),
              type(finding, step.get("ref").asText()),
              isShared ? "shared" : "exclusive"));
    }
    return steps;
  }

  private static String type(JsonNode finding, String ref) {
    for (JsonNode lock : finding.get("locks")) {
      if (lock.get("ref").asText().equals(ref)) {
        String type = lock.get("type").asText();
        return type.substring(type.lastIndexOf('.') + 1);
      }
    }
    throw new AssertionError(ref + " is no lock of " + finding);
  }

  private static final String SOURCE =
      """
      import java.lang.management.ManagementFactory;
      import java.util.ArrayList;
      import java.util.HashMap;
      import java.util.List;
      import java.util.Map;
      import java.util.concurrent.CountDownLatch;
      import java.util.concurrent.Semaphore;
      import java.util.concurrent.locks.ReentrantLock;
      import java.util.concurrent.locks.ReentrantReadWriteLock;
      import java.util.concurrent.locks.StampedLock;

      public class Replay {
        static final Map<String, Object> locks = new HashMap<>();
        static final Map<String, Actor> actors = new HashMap<>();

        public static void main(String[] args) throws Exception {
          List<Step> steps = new ArrayList<>();
          for (String arg : args) {
            Step step = new Step(arg.split(":"));
            steps.add(step);
            locks.computeIfAbsent(step.lock, k -> lock(step.type));
            actors.computeIfAbsent(step.thread, Actor::new).steps.add(step);
          }
          actors.values().forEach(Thread::start);
          for (Step step : steps) {
            step.go.countDown();
            if (step.waits) {
              Actor actor = actors.get(step.thread);
              while (!step.asks
                  || (actor.getState() != Thread.State.BLOCKED
                      && actor.getState() != Thread.State.WAITING)) {
                Thread.yield();
              }
            } else {
              step.done.await();
            }
          }
          long[] ids = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
          System.out.println((ids == null ? 0 : ids.length) + " deadlocked");
        }

        static Object lock(String type) {
          switch (type) {
            case "ReentrantLock": return new ReentrantLock();
            case "ReentrantReadWriteLock": return new ReentrantReadWriteLock();
            case "StampedLock": return new StampedLock();
            case "Semaphore": return new Semaphore(1);
            default: return new Object();
          }
        }

        static class Step {
          final String thread;
          final boolean waits;
          final String lock;
          final String type;
          final boolean shared;
          final CountDownLatch go = new CountDownLatch(1);
          final CountDownLatch done = new CountDownLatch(1);
          volatile boolean asks;

          Step(String[] parts) {
            thread = parts[0];
            waits = parts[1].equals("waits-for");
            lock = parts[2];
            type = parts[3];
            shared = parts[4].equals("shared");
          }
        }

        /** Does its steps, and never lets go. */
        static class Actor extends Thread {
          final List<Step> steps = new ArrayList<>();

          Actor(String name) {
            super(name);
          }

          @Override
          public void run() {
            try {
              perform(0);
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }

          void perform(int i) throws InterruptedException {
            if (i == steps.size()) {
              return;
            }
            Step step = steps.get(i);
            step.go.await();
            step.asks = true;
            Object lock = locks.get(step.lock);
            if (lock instanceof ReentrantLock) {
              ((ReentrantLock) lock).lock();
            } else if (lock instanceof Semaphore) {
              ((Semaphore) lock).acquire();
            } else if (lock instanceof StampedLock && step.shared) {
              ((StampedLock) lock).readLock();
            } else if (lock instanceof StampedLock) {
              ((StampedLock) lock).writeLock();
            } else if (lock instanceof ReentrantReadWriteLock && step.shared) {
              ((ReentrantReadWriteLock) lock).readLock().lock();
            } else if (lock instanceof ReentrantReadWriteLock) {
              ((ReentrantReadWriteLock) lock).writeLock().lock();
            } else {
              synchronized (lock) {
                step.done.countDown();
                perform(i + 1);
              }
              return;
            }
            step.done.countDown();
            perform(i + 1);
          }
        }
      }
      """;
}
