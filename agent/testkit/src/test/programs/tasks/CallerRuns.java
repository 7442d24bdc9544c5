// expect: lock-order-cycle
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A full pool lets the caller run the task. */
class CallerRuns {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            new ThreadPoolExecutor.CallerRunsPolicy());
    pool.execute(() -> {
      nested(a, b);
      Turns.next(1);
      Turns.await(2);
    });
    Turns.await(1);
    pool.execute(() -> {});
    pool.execute(() -> nested(b, a));
    Turns.next(2);
    pool.shutdown();
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
