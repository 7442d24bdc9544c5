// expect: lock-order-cycle
import java.util.concurrent.locks.ReentrantLock;

/** Many locks are taken before they are known; the last one, at the same places, is not. */
class ManyThenShown {
  static final Object registry = new Object();
  static volatile ReentrantLock shown;

  public static void main(String[] args) throws Exception {
    Turns.go("makes", () -> {
      for (int i = 0; i < 60; i++) {
        take(make());
      }
      ReentrantLock last = make();
      shown = last;
      take(last);
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

  static ReentrantLock make() {
    return new ReentrantLock();
  }

  static void take(ReentrantLock lock) {
    synchronized (registry) {
      lock.lock();
      lock.unlock();
    }
  }
}
