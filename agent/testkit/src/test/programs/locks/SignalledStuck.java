// expect: deadlock SignalledStuck.inner SignalledStuck.outer
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class SignalledStuck {
  static final ReentrantLock inner = new ReentrantLock();
  static final ReentrantLock outer = new ReentrantLock();
  static final Condition filled = inner.newCondition();

  public static void main(String[] args) throws Exception {
    Thread sleeper = Turns.go("sleeper", () -> {
      inner.lock();
      outer.lock();
      Turns.next(1);
      filled.await();
      outer.unlock();
      inner.unlock();
    });
    Turns.await(1);
    Turns.awaitBlocked(sleeper);
    Turns.go("waker", () -> {
      inner.lock();
      // Now it waits for the lock, but the signal alone does not wake it.
      filled.signal();
      outer.lock();
      outer.unlock();
      inner.unlock();
    });
  }
}
