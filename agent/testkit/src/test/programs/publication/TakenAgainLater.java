// expect: lock-order-cycle
import java.util.concurrent.locks.ReentrantLock;

/** The first time nobody else knows the lock; the second time, at the same place, others do. */
class TakenAgainLater {
  static final Object registry = new Object();
  static volatile ReentrantLock shown;

  public static void main(String[] args) throws Exception {
    Turns.go("makes", () -> {
      ReentrantLock lock = new ReentrantLock();
      for (int i = 0; i < 2; i++) {
        synchronized (registry) {
          lock.lock();
          lock.unlock();
        }
        shown = lock;
      }
      Turns.next(1);
    });
    Turns.go("uses", () -> {
      Turns.await(1);
      ReentrantLock lock = shown;
      lock.lock();
      synchronized (registry) {
        lock.unlock();
      }
    });
  }
}
