// dismissed: start-join
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/** An executor that hands its tasks to a pool in another way than most. */
class StageSubmitted {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(2);
    nested(a, b);
    CompletableFuture.runAsync(() -> nested(b, a), pool::submit);
    pool.awaitQuiescence(1, TimeUnit.MINUTES);
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
