// expect: lock-order-cycle
import java.util.concurrent.locks.ReentrantLock;

/** The lock is made at that place, but not by that call. */
class MaybeNewLock {
  static final Object registry = new Object();
  static volatile ReentrantLock shown;

  static ReentrantLock get() {
    if (shown == null) {
      shown = new ReentrantLock();
    }
    return shown;
  }

  public static void main(String[] args) throws Exception {
    Turns.go("makes", () -> {
      synchronized (registry) {
        ReentrantLock lock = get();
        lock.lock();
        lock.unlock();
      }
      Turns.next(1);
    });
    Turns.go("uses", () -> {
      Turns.await(1);
      shown.lock();
      synchronized (registry) {
        shown.unlock();
      }
    });
  }
}
