// dismissed: happens-before
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;

class ChainOfStages {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(2);
    CompletableFuture.runAsync(() -> nested(a, b), pool)
        .thenRunAsync(() -> nested(b, a), pool)
        .get();
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
