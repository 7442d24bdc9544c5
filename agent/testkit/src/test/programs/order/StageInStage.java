// dismissed: happens-before
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class StageInStage {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(3);
    CompletableFuture<Void> first =
        CompletableFuture.runAsync(
            () -> {
              Turns.await(1);
              ab();
            },
            pool);
    CompletableFuture<String> last = first.thenComposeAsync(
            x -> {
              CompletableFuture<Void> inner = CompletableFuture.runAsync(() -> ba(), pool);
              // It is complete when the outer stage looks at it, and nobody told: text tells nothing.
              while (!inner.toString().contains("Completed")) {
                Thread.yield();
              }
              return inner;
            },
            pool)
        .handleAsync((x, e) -> both(), pool);
    Turns.next(1);
    last.get();
    pool.shutdown();
  }

  static String both() {
    ab();
    return "";
  }

  static void ab() {
    synchronized (a) {
      synchronized (b) {
      }
    }
  }

  static void ba() {
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
