// expect: lock-order-cycle
import java.util.concurrent.locks.ReentrantLock;

/** A task that knows the new lock is in a queue before its maker asks for it. */
class ShownInLambda {
  static final Object registry = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("makes", () -> {
      synchronized (registry) {
        ReentrantLock lock = new ReentrantLock();
        Runnable task = () -> use(lock);
        Shelf.put(task);
        lock.lock();
        lock.unlock();
      }
      Turns.next(1);
    });
    Turns.go("uses", () -> {
      Turns.await(1);
      Shelf.get().run();
    });
  }

  static void use(ReentrantLock lock) {
    lock.lock();
    synchronized (registry) {
      lock.unlock();
    }
  }

  static class Shelf {
    private static final Object[] shelf = new Object[1];

    static void put(Object task) {
      shelf[0] = task;
    }

    static Runnable get() {
      return (Runnable) shelf[0];
    }
  }
}
