// from: 21
// expect: lock-order-cycle
import java.util.concurrent.ForkJoinPool;

/** To close the common pool does nothing: its tasks may still run. */
class CommonPoolNotClosed {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) {
    ForkJoinPool.commonPool().execute(() -> {
      nested(a, b);
      Turns.next(1);
    });
    Turns.await(1);
    ForkJoinPool.commonPool().close();
    nested(b, a);
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
