// options: interval=5
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A thread waits long for a signal while it holds another lock, and gets it. */
class WaitWithOuterHeld {
  static final Object outer = new Object();
  static final ReentrantLock inner = new ReentrantLock();
  static final Condition signal = inner.newCondition();
  static boolean given;

  public static void main(String[] args) throws Exception {
    Turns.go("waiter", () -> {
      synchronized (outer) {
        inner.lock();
        try {
          while (!given) {
            signal.await();
          }
        } finally {
          inner.unlock();
        }
      }
    });
    Thread.sleep(400);
    inner.lock();
    try {
      given = true;
      signal.signalAll();
    } finally {
      inner.unlock();
    }
  }
}
