// dismissed: happens-before
import java.util.concurrent.CompletableFuture;

class ChainOfStages {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    CompletableFuture.runAsync(() -> nested(a, b))
        .thenRunAsync(() -> nested(b, a))
        .get();
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
