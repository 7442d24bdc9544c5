// expect: lock-order-cycle Fair.a Fair.b
import java.util.concurrent.locks.ReentrantLock;

class Fair {
  static final ReentrantLock a = new ReentrantLock(true);
  static final ReentrantLock b = new ReentrantLock(true);

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.lock();
      try {
        b.lock();
        try {
          System.out.print("");
        } finally {
          b.unlock();
        }
      } finally {
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
