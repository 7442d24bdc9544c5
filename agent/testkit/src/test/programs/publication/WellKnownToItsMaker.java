// expect: lock-order-cycle
import java.util.concurrent.locks.ReentrantLock;

/** The maker has used the new lock so often that he would not tell the same again. */
class WellKnownToItsMaker {
  static final Object registry = new Object();
  static volatile ReentrantLock shown;

  public static void main(String[] args) throws Exception {
    Turns.go("makes", () -> {
      Object inner = new Object();
      for (int i = 0; i < 5; i++) {
        synchronized (registry) {
          synchronized (inner) {
            inner.hashCode();
          }
        }
      }
      ReentrantLock lock = new ReentrantLock();
      for (int i = 0; i < 5; i++) {
        lock.lock();
        synchronized (inner) {
          lock.unlock();
        }
      }
      take(lock);
      shown = lock;
      take(lock);
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

  static void take(ReentrantLock lock) {
    synchronized (registry) {
      lock.lock();
      lock.unlock();
    }
  }
}
