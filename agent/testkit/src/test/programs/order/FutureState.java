// dismissed: start-join
// dismissed: happens-before
// from: 19
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Whoever sees that a future is done comes after what was done for it. */
class FutureState {
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
    });
    while (task.state() != Future.State.SUCCESS) {
      Thread.yield();
    }
    synchronized (b) {
      synchronized (a) {
      }
    }
    while (future.state() != Future.State.FAILED) {
      Thread.yield();
    }
    synchronized (d) {
      synchronized (c) {
      }
    }
  }
}
