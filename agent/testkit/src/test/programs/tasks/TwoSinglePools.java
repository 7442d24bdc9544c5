// expect: lock-order-cycle
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Each pool has one thread, but there are two. */
class TwoSinglePools {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    ExecutorService left = Executors.newSingleThreadExecutor();
    ExecutorService right = Executors.newSingleThreadExecutor();
    left.execute(() -> {
      nested(a, b);
      Turns.next(1);
    });
    right.execute(() -> {
      Turns.await(1);
      nested(b, a);
    });
    left.shutdown();
    right.shutdown();
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
