// expect: lock-order-cycle
import java.util.concurrent.locks.ReentrantLock;

/** The constructor shows the object, lock and all, before the lock is asked for. */
class ShownByConstructor {
  static final Object registry = new Object();
  static volatile ShownByConstructor latest;

  final ReentrantLock lock = new ReentrantLock();

  ShownByConstructor() {
    show(this);
  }

  static void show(ShownByConstructor it) {
    latest = it;
  }

  public static void main(String[] args) throws Exception {
    Turns.go("makes", () -> {
      synchronized (registry) {
        ShownByConstructor made = new ShownByConstructor();
        made.lock.lock();
        made.lock.unlock();
      }
      Turns.next(1);
    });
    Turns.go("uses", () -> {
      Turns.await(1);
      ShownByConstructor it = latest;
      it.lock.lock();
      synchronized (registry) {
        it.lock.unlock();
      }
    });
  }
}
