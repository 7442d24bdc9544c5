package dev.gordian.it;

import dev.gordian.testkit.Program;
import java.nio.file.Path;

/**
 * A program for tests of the agent as a tool: two pairs of locks, each taken in both orders, and an
 * exit code of its own.
 *
 * <p>Arguments: {@code luck} runs to the end, {@code stuck} deadlocks on the first pair, {@code
 * quiet} takes no lock.
 */
final class Opposites {

  /** The exit code of a run without a deadlock. */
  static final int EXIT_CODE = 3;

  private Opposites() {}

  static Program compiled(Path folder) {
    return Program.of(folder, "Opposites", SOURCE);
  }

  private static final String SOURCE =
      """
      import java.util.concurrent.CountDownLatch;

      public class Opposites {
        static volatile int turn;

        public static void main(String[] args) throws Exception {
          System.out.println("begin");
          if (args[0].equals("stuck")) {
            go(() -> First.ab(true), "first");
            go(() -> First.ba(true), "second");
            new CountDownLatch(1).await();
          } else if (args[0].equals("luck")) {
            go(() -> {
              First.ab(false);
              Second.ab();
              turn = 1;
            }, "first");
            go(() -> {
              while (turn < 1) {
                Thread.yield();
              }
              First.ba(false);
              Second.ba();
              turn = 2;
            }, "second");
            while (turn < 2) {
              Thread.yield();
            }
          }
          System.out.println("end");
          System.exit(3);
        }

        static void go(Runnable body, String name) {
          new Thread(body, name).start();
        }
      }

      class First {
        static final Object a = new Object();
        static final Object b = new Object();
        static final CountDownLatch both = new CountDownLatch(2);

        static void ab(boolean meet) {
          synchronized (a) {
            meet(meet);
            synchronized (b) {
            }
          }
        }

        static void ba(boolean meet) {
          synchronized (b) {
            meet(meet);
            synchronized (a) {
            }
          }
        }

        static void meet(boolean meet) {
          if (meet) {
            both.countDown();
            try {
              both.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }
        }
      }

      class Second {
        static final Object a = new Object();
        static final Object b = new Object();

        static void ab() {
          synchronized (a) {
            synchronized (b) {
            }
          }
        }

        static void ba() {
          synchronized (b) {
            synchronized (a) {
            }
          }
        }
      }
      """;
}
