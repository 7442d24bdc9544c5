// dismissed: try-lock
import java.util.concurrent.locks.ReentrantLock;

/** Lets go and tries again until both are had. */
class SpinUntilBoth {
  static final ReentrantLock a = new ReentrantLock();
  static final ReentrantLock b = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> both(a, b));
    Turns.go("second", () -> both(b, a));
  }

  static void both(ReentrantLock outer, ReentrantLock inner) {
    for (int i = 0; i < 50; i++) {
      while (true) {
        outer.lock();
        if (inner.tryLock()) {
          break;
        }
        outer.unlock();
        Thread.yield();
      }
      inner.unlock();
      outer.unlock();
    }
  }
}
