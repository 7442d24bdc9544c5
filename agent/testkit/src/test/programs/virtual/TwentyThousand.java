// from: 21
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;

class TwentyThousand {
  static final ReentrantLock outer = new ReentrantLock();
  static final Object inner = new Object();
  static int count;

  public static void main(String[] args) throws Exception {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20_000; i++) {
        pool.submit(() -> {
          outer.lock();
          try {
            synchronized (inner) {
              count++;
            }
          } finally {
            outer.unlock();
          }
        });
      }
    }
    System.out.println(count);
  }
}
