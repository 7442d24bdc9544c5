import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The same with nothing else held; what is taken while it waits is taken by others. */
class AwaitFormsAlone {
  static final ReentrantLock a = new ReentrantLock();
  static final Condition signal = a.newCondition();
  static final Object b = new Object();
  static boolean done;

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.lock();
      try {
        signal.await(1, TimeUnit.MILLISECONDS);
        signal.awaitNanos(1000);
        signal.awaitUntil(new Date());
        Turns.next(1);
        while (!done) {
          signal.awaitUninterruptibly();
        }
        synchronized (b) {
        }
      } finally {
        a.unlock();
      }
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (b) {
      }
      a.lock();
      done = true;
      signal.signal();
      a.unlock();
    });
  }
}
