// expect: lock-order-cycle SubmitWithoutGet.a SubmitWithoutGet.b
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class SubmitWithoutGet {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    pool.submit(() -> {
      ab();
      Turns.next(1);
    });
    Turns.await(1);
    pool.submit(() -> ba());
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
