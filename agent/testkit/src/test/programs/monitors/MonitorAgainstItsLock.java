// expect: lock-order-cycle
import java.util.concurrent.locks.ReentrantLock;

/** The monitor of a lock object and the lock itself, in both orders. */
class MonitorAgainstItsLock {
  static final ReentrantLock a = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      synchronized (a) {
        a.lock();
        a.unlock();
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      a.lock();
      synchronized (a) {
      }
      a.unlock();
    });
  }
}
