/**
 * Lets threads of a test program go one after the other without anything that proves or shows an
 * order: they look at a plain volatile number.
 */
final class Turns {

  private static volatile int turn;

  private Turns() {}

  /** What a thread does. */
  interface Body {
    void run() throws Exception;
  }

  /** Starts a thread. */
  static Thread go(String name, Body body) {
    Thread thread = new Thread(() -> run(body), name);
    thread.start();
    return thread;
  }

  static void run(Body body) {
    try {
      body.run();
    } catch (Exception e) {
      System.out.println(Thread.currentThread().getName() + " ended by " + e);
    }
  }

  /** Waits until the number is reached. */
  static void await(int n) {
    while (turn < n) {
      Thread.yield();
    }
  }

  /** Goes on to that number. */
  static void next(int n) {
    if (n > turn) {
      turn = n;
    }
  }

  /** Waits until the thread is blocked or waits. */
  static void awaitBlocked(Thread thread) {
    while (thread.getState() != Thread.State.BLOCKED && thread.getState() != Thread.State.WAITING) {
      Thread.yield();
    }
  }
}
