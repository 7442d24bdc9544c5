// expect: lock-order-cycle TryWithResources.a TryWithResources.b
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Locks that are released by try-with-resources. */
class TryWithResources {
  static final Lock a = new ReentrantLock();
  static final Lock b = new ReentrantLock();

  static final class Held implements AutoCloseable {
    private final Lock lock;

    Held(Lock lock) {
      this.lock = lock;
      lock.lock();
    }

    @Override
    public void close() {
      lock.unlock();
    }
  }

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      both(a, b);
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      both(b, a);
    });
  }

  static void both(Lock outer, Lock inner) {
    try (Held x = new Held(outer);
        Held y = new Held(inner)) {
      System.out.println(x != y);
    }
  }
}
