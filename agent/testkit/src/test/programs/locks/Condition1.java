// expect: lock-order-cycle Condition1.outer Condition1.inner
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.Condition;

class Condition1 {
  static final ReentrantLock outer = new ReentrantLock();
  static final ReentrantLock inner = new ReentrantLock();
  static final Condition changed = outer.newCondition();
  static volatile boolean ready;

  public static void main(String[] args) throws Exception {
    Thread waiter = Turns.go("waiter", () -> {
      outer.lock();
      inner.lock();
      while (!ready) {
        changed.await();
      }
      inner.unlock();
      outer.unlock();
      Turns.next(1);
    });
    Turns.awaitBlocked(waiter);
    Turns.go("signaller", () -> {
      outer.lock();
      ready = true;
      changed.signalAll();
      outer.unlock();
    });
    Turns.go("third", () -> {
      Turns.await(1);
      outer.lock();
      inner.lock();
      inner.unlock();
      outer.unlock();
    });
  }
}
