// expect: lock-order-cycle
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

class ScheduledPool {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    ScheduledExecutorService pool = Executors.newScheduledThreadPool(2);
    pool.schedule(() -> {
      nested(a, b);
      Turns.next(1);
    }, 1, TimeUnit.MILLISECONDS);
    pool.schedule(() -> {
      Turns.await(1);
      nested(b, a);
    }, 2, TimeUnit.MILLISECONDS);
    pool.shutdown();
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
