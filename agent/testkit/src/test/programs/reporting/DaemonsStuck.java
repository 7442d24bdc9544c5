// expect: deadlock DaemonsStuck.a DaemonsStuck.b
import java.util.concurrent.CountDownLatch;

/** Daemon threads are stuck while the program goes on. */
class DaemonsStuck {
  static final Object a = new Object();
  static final Object b = new Object();
  static final CountDownLatch both = new CountDownLatch(2);

  public static void main(String[] args) throws Exception {
    daemon(() -> take(a, b));
    daemon(() -> take(b, a));
    while (true) {
      Thread.sleep(10);
    }
  }

  static void daemon(Runnable body) {
    Thread thread = new Thread(body);
    thread.setDaemon(true);
    thread.start();
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
