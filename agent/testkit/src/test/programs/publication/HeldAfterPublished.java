// expect: lock-order-cycle
import java.util.concurrent.locks.ReentrantLock;

/** The new lock is known to others when its holder asks for the second one. */
class HeldAfterPublished {
  static final Object registry = new Object();
  static volatile ReentrantLock shown;

  public static void main(String[] args) throws Exception {
    Turns.go("makes", () -> {
      ReentrantLock lock = new ReentrantLock();
      lock.lock();
      shown = lock;
      synchronized (registry) {
        lock.unlock();
      }
      Turns.next(1);
    });
    Turns.go("uses", () -> {
      Turns.await(1);
      synchronized (registry) {
        shown.lock();
        shown.unlock();
      }
    });
  }
}
