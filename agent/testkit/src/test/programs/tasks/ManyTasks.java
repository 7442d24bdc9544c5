// expect: lock-order-cycle ManyTasks.a ManyTasks.b
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class ManyTasks {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    // All tasks are alike: what one does now another does at the same time tomorrow.
    ExecutorService pool = Executors.newFixedThreadPool(1 + Runtime.getRuntime().availableProcessors());
    for (int i = 0; i < 1000; i++) {
      int n = i;
      pool.execute(() -> {
        synchronized (gate) {
          if (n == 500) {
            Turns.next(1);
          }
        }
        if (n == 500) {
          ba();
        } else {
          Turns.await(n < 500 ? 0 : 1);
          ab();
        }
      });
    }
    pool.shutdown();
  }

  static final Object gate = new Object();

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
