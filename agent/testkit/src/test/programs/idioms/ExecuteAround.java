// expect: lock-order-cycle ExecuteAround.a ExecuteAround.b
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The lock is taken by a helper, the work is handed in. */
class ExecuteAround {
  static final Lock a = new ReentrantLock();
  static final Lock b = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      with(a, () -> with(b, () -> 1));
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      with(b, () -> with(a, () -> 1));
    });
  }

  static <T> T with(Lock lock, Callable<T> body) throws Exception {
    lock.lock();
    try {
      return body.call();
    } finally {
      lock.unlock();
    }
  }
}
