// expect: lock-order-cycle TryLockGuardsWhatFollows.a TryLockGuardsWhatFollows.b
import java.util.concurrent.locks.ReentrantLock;

class TryLockGuardsWhatFollows {
  static final ReentrantLock a = new ReentrantLock();
  static final ReentrantLock b = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      if (a.tryLock()) {
        b.lock();
        b.unlock();
        a.unlock();
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      b.lock();
      try {
        a.lock();
        try {
          System.out.print("");
        } finally {
          a.unlock();
        }
      } finally {
        b.unlock();
      }
    });
  }
}
