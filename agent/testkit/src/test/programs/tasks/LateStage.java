// dismissed: start-join
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinTask;

/** Very many tasks are made between the making of a stage and the completion that lets it run. */
class LateStage {
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
    nested(a, b);
    CompletableFuture<Void> last = first.thenRunAsync(() -> nested(b, a), pool);
    for (int i = 0; i < 100_000; i++) {
      ForkJoinTask.adapt(() -> { });
    }
    Turns.next(1);
    last.get();
    pool.shutdown();
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
