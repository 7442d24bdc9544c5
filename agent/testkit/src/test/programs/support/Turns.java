import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

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

  /**
   * Waits until the thread is blocked, or waits, where the program says so: it may also do so for a
   * moment while a class is loaded or a lambda is linked.
   */
  static void awaitBlocked(Thread thread) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    while (!isBlocked(threads.getThreadInfo(thread.getId(), Integer.MAX_VALUE))) {
      Thread.yield();
    }
  }

  /** State and stack are those of one moment. */
  private static boolean isBlocked(ThreadInfo info) {
    Thread.State state = info.getThreadState();
    if (state != Thread.State.BLOCKED && state != Thread.State.WAITING) {
      return false;
    }
    for (StackTraceElement frame : info.getStackTrace()) {
      String type = frame.getClassName();
      boolean isWayToWait =
          type.startsWith("java.util.concurrent.")
              || type.endsWith(".misc.Unsafe")
              || type.equals("java.lang.Object");
      if (!isWayToWait) {
        return !type.matches("(java|jdk|sun|dev\\.gordian)\\..*");
      }
    }
    return false;
  }
}
