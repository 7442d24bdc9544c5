// expect: lock-order-cycle ForkJoinForked.a ForkJoinForked.b
import java.util.concurrent.ForkJoinPool;

class ForkJoinForked {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(4);
    pool.execute(() -> {
      ab();
      Turns.next(1);
    });
    pool.submit(() -> {
      Turns.await(1);
      ba();
    }).get();
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
