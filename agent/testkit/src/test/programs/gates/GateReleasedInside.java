// expect: lock-order-cycle GateReleasedInside.a GateReleasedInside.b
import java.util.concurrent.locks.ReentrantLock;

/** The gate is let go before the second lock is asked for, so it is none. */
class GateReleasedInside {
  static final ReentrantLock gate = new ReentrantLock();
  static final ReentrantLock a = new ReentrantLock();
  static final ReentrantLock b = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Turns.go("1", () -> {
      nested(a, b);
      Turns.next(1);
    });
    Turns.go("2", () -> {
      Turns.await(1);
      nested(b, a);
    });
  }

  static void nested(ReentrantLock outer, ReentrantLock inner) {
    gate.lock();
    outer.lock();
    gate.unlock();
    inner.lock();
    inner.unlock();
    outer.unlock();
  }
}
