// dismissed: start-join
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;

/** An executor that hands its tasks to a pool in another way than most. */
class StageSubmitted {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(2);
    nested(a, b);
    CompletableFuture.runAsync(StageSubmitted::second, pool::submit);
    Turns.await(1);
  }

  static void second() {
    nested(b, a);
    Turns.next(1);
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
