// dismissed: start-join
// dismissed: happens-before
// from: 19
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;

/** Whoever asks for a result without waiting gets it only if it is there. */
class ResultNow {
  static final Object a = new Object();
  static final Object b = new Object();
  static final Object c = new Object();
  static final Object d = new Object();

  public static void main(String[] args) throws Exception {
    FutureTask<?> task = new FutureTask<>(() -> {
      synchronized (a) {
        synchronized (b) {
        }
      }
      return null;
    });
    CompletableFuture<?> future = new CompletableFuture<>();
    Turns.go("first", () -> {
      task.run();
      synchronized (c) {
        synchronized (d) {
        }
      }
      future.completeExceptionally(new IllegalStateException());
      Turns.next(1);
    });
    Turns.await(1);
    task.resultNow();
    synchronized (b) {
      synchronized (a) {
      }
    }
    future.exceptionNow();
    synchronized (d) {
      synchronized (c) {
      }
    }
  }
}
