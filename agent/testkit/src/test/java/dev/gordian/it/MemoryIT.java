package dev.gordian.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.testkit.Jvm;
import dev.gordian.testkit.Program;
import dev.gordian.testkit.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Programs whose memory is nearly at its end, or at its end for a while. */
class MemoryIT {

  /** Two locks are taken in both orders, one after the other or at once. */
  private static final String TWO_LOCKS =
      """
        static final CountDownLatch both = new CountDownLatch(2);
        static volatile boolean isThrough;

        static void twoLocks(boolean atOnce) throws Exception {
          Object one = new Object();
          Object two = new Object();
          new Thread(() -> {
            while (!atOnce && !isThrough) {
              Thread.yield();
            }
            nested(one, two, atOnce);
          }).start();
          nested(two, one, atOnce);
          isThrough = true;
        }

        static void nested(Object outer, Object inner, boolean atOnce) {
          synchronized (outer) {
            if (atOnce) {
              both.countDown();
              while (both.getCount() > 0) {
                Thread.yield();
              }
            }
            synchronized (inner) {
            }
          }
        }
      }
      """;

  private static final String MANY_PAIRS =
      """
      import java.util.Random;
      import java.util.concurrent.CountDownLatch;

      public class ManyPairs {
        public static void main(String[] args) throws Exception {
          Object[] locks = new Object[50_000];
          for (int i = 0; i < locks.length; i++) {
            locks[i] = new Object();
          }
          Random random = new Random(1);
          for (int i = 0; i < 500_000; i++) {
            int a = random.nextInt(locks.length - 1);
            int b = a + 1 + random.nextInt(locks.length - 1 - a);
            synchronized (locks[a]) {
              synchronized (locks[b]) {
              }
            }
          }
          twoLocks(false);
        }

      """
          + TWO_LOCKS;

  private static final String USED_UP =
      """
      import java.util.ArrayList;
      import java.util.concurrent.CountDownLatch;

      public class UsedUp {
        public static void main(String[] args) throws Exception {
          for (int i = 0; i < 6; i++) {
            try {
              useUp(150_000_000L);
            } catch (OutOfMemoryError e) {
              // The JVM may need memory anywhere, such as to leave compiled code.
            }
          }
          twoLocks(args[0].equals("meet"));
        }

        static void useUp(long nanos) {
          ArrayList<Object> all = new ArrayList<>();
          long end = System.nanoTime() + nanos;
          while (System.nanoTime() - end < 0) {
            try {
              all.add(new byte[200]);
            } catch (OutOfMemoryError e) {
              Thread.yield();
            }
          }
        }

      """
          + TWO_LOCKS;

  /** Locks of all kinds, and tasks, of which none lives on. */
  private static final String SHORT_LIVES =
      """
      import java.util.concurrent.*;
      import java.util.concurrent.locks.*;

      public class ShortLives {
        public static void main(String[] args) throws Exception {
          twoLocks(false);
          for (int i = 0; i < 150_000; i++) {
            ReentrantReadWriteLock both = new ReentrantReadWriteLock();
            use(both.readLock());
            use(both.writeLock());
            StampedLock stamped = new StampedLock();
            use(stamped.asReadLock());
            stamped.unlockWrite(stamped.writeLock());
            ReentrantLock lock = new ReentrantLock();
            Condition condition = lock.newCondition();
            lock.lock();
            condition.signal();
            lock.unlock();
            Semaphore signal = new Semaphore(0);
            signal.release();
            signal.acquire();
            ForkJoinTask.invokeAll(ForkJoinTask.adapt(() -> {}), ForkJoinTask.adapt(() -> {}));
          }
          for (int i = 0; i < 300_000; i++) {
            FutureTask<Integer> future = new FutureTask<>(() -> 1);
            future.run();
            future.get();
          }
        }

        static void use(Lock lock) {
          lock.lock();
          lock.unlock();
        }

      """
          + TWO_LOCKS;

  @TempDir Path folder;

  private Run run(Jvm jvm, String heap, String mainClass, String source, String... arguments) {
    return Run.on(jvm, folder)
        .jvmArguments("-Xmx" + heap, "-XX:+UseSerialGC")
        .program(Program.of(folder, mainClass, source), arguments);
  }

  @EveryJvm
  void inASmallHeapTheProgramHasRoomEnough(Jvm jvm) {
    Run.Result result = run(jvm, "24m", "ManyPairs", MANY_PAIRS).run();

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.report().at("/statistics/dependenciesPassedOver").asLong())
        .as(result.toString())
        .isPositive();
    assertThat(result.kinds()).as(result.toString()).containsExactly("lock-order-cycle");
  }

  @EveryJvm
  void whatLivesShortlyTakesNoRoomForLong(Jvm jvm) {
    Run.Result result = run(jvm, "32m", "ShortLives", SHORT_LIVES).run();

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.kinds()).as(result.toString()).containsExactly("lock-order-cycle");
  }

  @EveryJvm
  void afterAllMemoryWasUsedUpTheAnalystGoesOn(Jvm jvm) {
    Run.Result result = run(jvm, "32m", "UsedUp", USED_UP, "luck").run();

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.kinds()).as(result.toString()).containsExactly("lock-order-cycle");
  }

  @EveryJvm
  void afterAllMemoryWasUsedUpTheWatcherGoesOn(Jvm jvm) {
    Run.Result result = run(jvm, "32m", "UsedUp", USED_UP, "meet").options("onDeadlock=exit").run();

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(86);
    assertThat(result.kinds()).as(result.toString()).containsExactly("deadlock");
  }
}
