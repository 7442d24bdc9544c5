// dismissed: single-thread
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

class PriorityPoolOfOne {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    // Its queue is never full, so it never makes a second thread.
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(1, 4, 1, TimeUnit.SECONDS, new PriorityBlockingQueue<>(2, (x, y) -> 0));
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
