// from: 21
// dismissed: start-join
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class SubmitGetVirtual {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      pool.submit(() -> ab()).get();
      pool.submit(() -> ba()).get();
    }
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
