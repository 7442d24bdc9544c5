// expect: deadlock DuringShutdownStuck.a DuringShutdownStuck.b
import java.util.concurrent.CountDownLatch;

/** Hooks of the program deadlock while the JVM ends. */
class DuringShutdownStuck {
  static final Object a = new Object();
  static final Object b = new Object();
  static final CountDownLatch both = new CountDownLatch(2);

  public static void main(String[] args) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> take(a, b), "first"));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> take(b, a), "second"));
    System.exit(5);
  }

  static void take(Object outer, Object inner) {
    synchronized (outer) {
      both.countDown();
      try {
        both.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      synchronized (inner) {
      }
    }
  }
}
