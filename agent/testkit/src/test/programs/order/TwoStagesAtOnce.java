// expect: lock-order-cycle
import java.util.concurrent.CompletableFuture;

/** Nothing orders the two stages, though here one runs after the other. */
class TwoStagesAtOnce {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    CompletableFuture<Void> one =
        CompletableFuture.runAsync(() -> {
          nested(a, b);
          Turns.next(1);
        });
    CompletableFuture<Void> two =
        CompletableFuture.runAsync(() -> {
          Turns.await(1);
          nested(b, a);
        });
    CompletableFuture.allOf(one, two).get();
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
