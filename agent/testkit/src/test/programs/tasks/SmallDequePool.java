// expect: lock-order-cycle SmallDequePool.a SmallDequePool.b
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

class SmallDequePool {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    // One thread runs both, but the pool could have four.
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(1, 4, 1, TimeUnit.SECONDS, new LinkedBlockingDeque<>(10));
    pool.execute(() -> ab());
    pool.execute(() -> ba());
    pool.shutdown();
  }

  static void ab() {
    synchronized (a) {
      synchronized (b) {
      }
    }
  }

  static void ba() {
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
