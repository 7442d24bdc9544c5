// dismissed: try-lock
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.TimeUnit;

class TimedTryLock {
  static final ReentrantLock a = new ReentrantLock();
  static final ReentrantLock b = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.lock();
      if (b.tryLock(1, TimeUnit.SECONDS)) {
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
