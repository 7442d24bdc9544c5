// expect: lock-order-cycle
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A list of locks, taken by Lock::lock in the order of the list. */
class ForEachLock {
  static final Lock a = new ReentrantLock();
  static final Lock b = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      all(Arrays.asList(a, b));
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      all(Arrays.asList(b, a));
    });
  }

  static void all(List<Lock> locks) {
    locks.forEach(Lock::lock);
    locks.forEach(Lock::unlock);
  }
}
