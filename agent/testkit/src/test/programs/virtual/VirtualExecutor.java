// from: 21
// expect: lock-order-cycle
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;

class VirtualExecutor {
  static final ReentrantLock a = new ReentrantLock();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      executor.submit(() -> {
        a.lock();
        synchronized (b) {
        }
        a.unlock();
        Turns.next(1);
      });
      executor.submit(() -> {
        Turns.await(1);
        synchronized (b) {
          a.lock();
          a.unlock();
        }
      });
    }
  }
}
