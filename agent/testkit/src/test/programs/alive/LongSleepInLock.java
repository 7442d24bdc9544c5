// options: interval=5
import java.util.concurrent.locks.ReentrantLock;

/** Others wait long for a lock whose holder only sleeps. */
class LongSleepInLock {
  static final Object a = new Object();
  static final Object b = new Object();
  static final ReentrantLock c = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Turns.go("sleeper", () -> {
      synchronized (a) {
        Turns.next(1);
        Thread.sleep(700);
      }
    });
    Turns.await(1);
    Turns.go("waiter", () -> {
      c.lock();
      try {
        synchronized (a) {
        }
      } finally {
        c.unlock();
      }
    });
    Turns.go("waiter of the waiter", () -> {
      synchronized (b) {
        c.lock();
        c.unlock();
      }
    });
  }
}
