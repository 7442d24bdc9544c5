package dev.gordian.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.testkit.Jvm;
import dev.gordian.testkit.Program;
import dev.gordian.testkit.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The main job: two locks in opposite orders. */
@Execution(ExecutionMode.CONCURRENT)
class TwoLocksIT {

  private static final String SOURCE =
      """
      import java.util.concurrent.CountDownLatch;

      public class TwoLocks {
        static final Object a = new Object();
        static final Object b = new Object();
        static final CountDownLatch both = new CountDownLatch(2);

        public static void main(String[] args) throws Exception {
          boolean meet = args[0].equals("meet");
          Thread first = new Thread(() -> take(a, b, meet), "first");
          Thread second = new Thread(() -> take(b, a, meet), "second");
          first.start();
          if (!meet) {
            while (first.getState() != Thread.State.TERMINATED) {
              Thread.onSpinWait();
            }
          }
          second.start();
        }

        static void take(Object outer, Object inner, boolean meet) {
          synchronized (outer) {
            if (meet) {
              both.countDown();
              try {
                both.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            }
            synchronized (inner) {
              System.out.println(Thread.currentThread().getName());
            }
          }
        }
      }
      """;

  @TempDir Path folder;

  @EveryJvm
  void deadlockIsReportedAndEndsTheRun(Jvm jvm) {
    Run.Result result =
        Run.on(jvm, folder)
            .program(Program.of(folder, "TwoLocks", SOURCE), "meet")
            .options("onDeadlock=exit")
            .run();

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(86);
    assertThat(result.kinds()).containsExactly("deadlock");
    assertThat(result.lockNames(0)).containsExactlyInAnyOrder("TwoLocks.a", "TwoLocks.b");
    assertThat(result.report().at("/findings/0/certainty").asText()).isEqualTo("actual");
    assertThat(result.err()).contains("*** DEADLOCK ***");
  }

  @EveryJvm
  void luckyRunGetsACycle(Jvm jvm) {
    Run.Result result =
        Run.on(jvm, folder).program(Program.of(folder, "TwoLocks", SOURCE), "luck").run();

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out().lines()).containsExactly("first", "second");
    assertThat(result.kinds()).containsExactly("lock-order-cycle");
    assertThat(result.report().at("/findings/0/certainty").asText()).isEqualTo("potential");
  }

  /** It has no room for all of the agent's classes at once, with this collector on every JVM. */
  @EveryJvm
  void smallHeapHasRoomForTheAgent(Jvm jvm) {
    Run.Result result =
        Run.on(jvm, folder)
            .program(Program.of(folder, "TwoLocks", SOURCE), "lucky")
            .jvmArguments("-XX:+UseSerialGC", "-Xmx4m")
            .run();

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.kinds()).containsExactly("lock-order-cycle");
  }
}
