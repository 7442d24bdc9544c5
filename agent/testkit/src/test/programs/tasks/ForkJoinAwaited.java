// dismissed: start-join
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

class ForkJoinAwaited {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    ExecutorService pool = Executors.newWorkStealingPool(4);
    for (int i = 0; i < 10; i++) {
      pool.execute(() -> ab());
    }
    pool.shutdown();
    System.out.println(pool.awaitTermination(1, TimeUnit.MINUTES));
    ba();
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
