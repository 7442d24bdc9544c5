// options: interval=1
// dismissed: try-lock
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Two threads get in each other's way for ever and ever, and always let go. */
class TryAndBackOff {
  static final ReentrantLock a = new ReentrantLock();
  static final ReentrantLock b = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> work(a, b, 7));
    Turns.go("second", () -> work(b, a, 11));
  }

  static void work(ReentrantLock outer, ReentrantLock inner, int ms) throws Exception {
    for (int i = 0; i < 40; i++) {
      outer.lock();
      try {
        if (inner.tryLock(ms, TimeUnit.MILLISECONDS)) {
          try {
            Thread.yield();
          } finally {
            inner.unlock();
          }
        }
      } finally {
        outer.unlock();
      }
    }
  }
}
