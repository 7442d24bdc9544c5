// dismissed: happens-before
// dismissed: happens-before
import java.util.concurrent.CyclicBarrier;

/** The action runs after all have come, and before any goes on. */
class BarrierAction {

  public static void main(String[] args) throws Exception {
    Object a = new Object();
    Object b = new Object();
    Object c = new Object();
    CyclicBarrier barrier = new CyclicBarrier(2, () -> {
      nested(b, a);
      nested(b, c);
    });
    Turns.go("first", () -> {
      nested(a, b);
      barrier.await();
      nested(c, b);
    });
    Turns.go("second", () -> {
      nested(a, b);
      barrier.await();
      nested(c, b);
    });
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
