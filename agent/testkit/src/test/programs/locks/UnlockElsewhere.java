// expect: lock-order-cycle UnlockElsewhere.a UnlockElsewhere.b
import java.util.concurrent.locks.ReentrantLock;

class UnlockElsewhere {
  static final ReentrantLock a = new ReentrantLock();
  static final ReentrantLock b = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      open();
      b.lock();
      b.unlock();
      close();
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      b.lock();
      open();
      close();
      b.unlock();
    });
  }

  static void open() {
    a.lock();
  }

  static void close() {
    a.unlock();
  }
}
