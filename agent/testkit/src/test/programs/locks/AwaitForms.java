// expect: lock-order-cycle AwaitForms.a AwaitForms.b
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Every form of await lets the lock go and takes it again, under another lock. */
class AwaitForms {
  static final ReentrantLock a = new ReentrantLock();
  static final Condition signal = a.newCondition();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.lock();
      try {
        synchronized (b) {
          signal.await(1, TimeUnit.MILLISECONDS);
          signal.awaitNanos(1000);
          signal.awaitUntil(new Date());
        }
      } finally {
        a.unlock();
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      a.lock();
      synchronized (b) {
      }
      a.unlock();
    });
  }
}
