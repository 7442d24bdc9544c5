// dismissed: try-lock
import java.util.concurrent.locks.ReentrantLock;

/** Both by tryLock, from either side: nobody ever waits. */
class TryBothThenWork {
  static final ReentrantLock a = new ReentrantLock();
  static final ReentrantLock b = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> both(a, b));
    Turns.go("second", () -> both(b, a));
  }

  static void both(ReentrantLock x, ReentrantLock y) {
    boolean done = false;
    while (!done) {
      if (x.tryLock()) {
        try {
          if (y.tryLock()) {
            try {
              done = true;
            } finally {
              y.unlock();
            }
          }
        } finally {
          x.unlock();
        }
      }
      Thread.yield();
    }
  }
}
