// dismissed: start-join
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class SubmitGet {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    pool.submit(() -> ab()).get();
    pool.submit(() -> ba()).get();
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
