// expect: lock-order-cycle ManyTasks.a ManyTasks.b
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class ManyTasks {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    // All tasks are alike: what one does now another does at the same time tomorrow.
    ExecutorService pool = Executors.newFixedThreadPool(2);
    for (int i = 0; i < 500; i++) {
      int n = i;
      pool.execute(() -> {
        Turns.await(n);
        if (n % 100 == 99) {
          ba();
        } else {
          ab();
        }
        Turns.next(n + 1);
      });
    }
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
