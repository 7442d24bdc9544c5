// dismissed: gate-lock
import java.util.concurrent.locks.ReentrantLock;

/** The gate is had by tryLock: held is held. */
class GateByTry {
  static final ReentrantLock gate = new ReentrantLock();
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("1", () -> {
      if (gate.tryLock()) {
        nested(a, b);
        gate.unlock();
      }
      Turns.next(1);
    });
    Turns.go("2", () -> {
      Turns.await(1);
      if (gate.tryLock()) {
        nested(b, a);
        gate.unlock();
      }
    });
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
