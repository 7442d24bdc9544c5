// expect: lock-order-cycle
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The same call gets a new lock from one supplier, and a known one from the next. */
class FactoryThatKeeps {
  static final Object registry = new Object();
  static volatile ReentrantLock shown;

  public static void main(String[] args) throws Exception {
    Turns.go("makes", () -> {
      use(() -> new ReentrantLock());
      use(() -> shown);
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

  static void use(Supplier<ReentrantLock> locks) {
    ReentrantLock lock = locks.get();
    synchronized (registry) {
      lock.lock();
      lock.unlock();
    }
    shown = lock;
  }
}
