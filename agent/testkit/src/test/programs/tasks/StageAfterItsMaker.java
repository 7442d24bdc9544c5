// dismissed: start-join
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Who made the stage did so after the one order; who completes the future knows nothing of it. */
class StageAfterItsMaker {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(3);
    CompletableFuture<Void> first = new CompletableFuture<>();
    new Thread(
            () -> {
              Turns.await(1);
              first.complete(null);
            })
        .start();
    ab();
    CompletableFuture<Void> last = first.thenRunAsync(() -> ba(), pool);
    Turns.next(1);
    last.get();
    pool.shutdown();
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
