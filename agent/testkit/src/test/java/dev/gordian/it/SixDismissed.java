package dev.gordian.it;

import dev.gordian.testkit.Program;
import java.nio.file.Path;

/** A program with one cycle for each filter; it does what its arguments say and nothing else. */
final class SixDismissed {

  private SixDismissed() {}

  /** All reasons, in the order of the enum of the agent. */
  static final String[] REASONS = {
    "single-thread", "try-lock", "shared-mode", "gate-lock", "start-join", "happens-before"
  };

  static Program compiled(Path folder) {
    return Program.of(folder, "SixDismissed", SOURCE);
  }

  private static final String SOURCE =
      """
      import java.util.concurrent.CountDownLatch;
      import java.util.concurrent.locks.ReentrantLock;
      import java.util.concurrent.locks.ReentrantReadWriteLock;

      public class SixDismissed {
        static volatile int turn;

        public static void main(String[] args) throws Exception {
          SingleThread.run();
          TryLock.run();
          SharedMode.run();
          GateLock.run();
          StartJoin.run();
          HappensBefore.run();
        }

        /** One after the other, without anything that proves it. */
        static void inTurns(Runnable first, Runnable second) throws Exception {
          int begin = turn;
          Thread one = new Thread(() -> { first.run(); turn = begin + 1; });
          Thread two = new Thread(() -> {
            while (turn == begin) {
              Thread.yield();
            }
            second.run();
          });
          two.start();
          one.start();
          one.join();
          two.join();
        }

        static void nested(Object outer, Object inner) {
          synchronized (outer) {
            synchronized (inner) {
            }
          }
        }

        static class SingleThread {
          static final Object a = new Object();
          static final Object b = new Object();

          static void run() {
            synchronized (a) {
              synchronized (b) {
              }
            }
            synchronized (b) {
              synchronized (a) {
              }
            }
          }
        }

        static class TryLock {
          static final ReentrantLock a = new ReentrantLock();
          static final ReentrantLock b = new ReentrantLock();

          static void run() throws Exception {
            inTurns(() -> {
              a.lock();
              b.lock();
              b.unlock();
              a.unlock();
            }, () -> {
              b.lock();
              if (a.tryLock()) {
                a.unlock();
              }
              b.unlock();
            });
          }
        }

        static class SharedMode {
          static final ReentrantReadWriteLock a = new ReentrantReadWriteLock();
          static final ReentrantReadWriteLock b = new ReentrantReadWriteLock();

          static void run() throws Exception {
            inTurns(() -> {
              a.readLock().lock();
              b.readLock().lock();
              b.readLock().unlock();
              a.readLock().unlock();
            }, () -> {
              b.readLock().lock();
              a.readLock().lock();
              a.readLock().unlock();
              b.readLock().unlock();
            });
          }
        }

        static class GateLock {
          static final Object gate = new Object();
          static final Object a = new Object();
          static final Object b = new Object();

          static void run() throws Exception {
            inTurns(() -> {
              synchronized (gate) {
                synchronized (a) {
                  synchronized (b) {
                  }
                }
              }
            }, () -> {
              synchronized (gate) {
                synchronized (b) {
                  synchronized (a) {
                  }
                }
              }
            });
          }
        }

        static class StartJoin {
          static final Object a = new Object();
          static final Object b = new Object();

          static void run() throws Exception {
            Thread first = new Thread(() -> {
              synchronized (a) {
                synchronized (b) {
                }
              }
            });
            first.start();
            first.join();
            synchronized (b) {
              synchronized (a) {
              }
            }
          }
        }

        static class HappensBefore {
          static final Object a = new Object();
          static final Object b = new Object();

          static void run() throws Exception {
            CountDownLatch done = new CountDownLatch(1);
            Thread first = new Thread(() -> {
              synchronized (a) {
                synchronized (b) {
                }
              }
              done.countDown();
            });
            Thread second = new Thread(() -> {
              try {
                done.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              synchronized (b) {
                synchronized (a) {
                }
              }
            });
            second.start();
            first.start();
            first.join();
            second.join();
          }
        }
      }
      """;
}
