// expect: lock-order-cycle CancelledWhileItRuns.a CancelledWhileItRuns.b
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A cancelled task is done at once, though it runs on: to see that proves nothing. */
class CancelledWhileItRuns {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    Future<?> task = pool.submit(() -> Turns.run(() -> {
      Turns.next(1);
      Turns.await(2);
      synchronized (a) {
        synchronized (b) {
        }
      }
      Turns.next(3);
    }));
    Turns.await(1);
    task.cancel(false);
    Turns.next(2);
    Turns.await(3);
    pool.submit(() -> { });
    pool.shutdown();
    while (!task.isDone()) {
      Thread.yield();
    }
    try {
      task.get();
    } catch (CancellationException e) {
      System.out.println("cancelled");
    }
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
