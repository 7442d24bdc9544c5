// dismissed: happens-before
import java.util.concurrent.CompletableFuture;

/** The second stage is run by the thread that adds it, since the first is complete. */
class StageAfterItsCompletion {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    CompletableFuture<String> first = new CompletableFuture<>();
    Turns.go("first", () -> {
      nested(a, b);
      first.complete("");
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      first.thenRun(() -> nested(b, a));
    });
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
