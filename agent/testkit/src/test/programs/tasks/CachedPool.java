// expect: lock-order-cycle
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class CachedPool {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    ExecutorService pool = Executors.newCachedThreadPool();
    pool.execute(() -> {
      nested(a, b);
      Turns.next(1);
    });
    pool.execute(() -> {
      Turns.await(1);
      nested(b, a);
    });
    pool.shutdown();
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
