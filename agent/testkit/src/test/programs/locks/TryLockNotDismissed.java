// options: dismiss=none
// expect: lock-order-cycle TryLockNotDismissed.a TryLockNotDismissed.b
import java.util.concurrent.locks.ReentrantLock;

class TryLockNotDismissed {
  static final ReentrantLock a = new ReentrantLock();
  static final ReentrantLock b = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.lock();
      if (b.tryLock()) {
        b.unlock();
      }
      a.unlock();
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
