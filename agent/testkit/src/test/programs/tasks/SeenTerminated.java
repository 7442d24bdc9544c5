// dismissed: start-join
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class SeenTerminated {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    for (int i = 0; i < 10; i++) {
      pool.execute(() -> ab());
    }
    pool.shutdown();
    while (!pool.isTerminated()) {
      Thread.yield();
    }
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
