// dismissed: start-join
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** A task that nobody waits for comes after what its maker did before. */
class ForkedAfter {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(2);
    pool.execute(
        () -> {
          nested(a, b);
          ForkJoinTask.adapt(ForkedAfter::second).fork();
        });
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
