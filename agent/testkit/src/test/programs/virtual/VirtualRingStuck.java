// from: 21
// expect: deadlock
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/** Five virtual philosophers. */
class VirtualRingStuck {
  static final ReentrantLock[] forks = new ReentrantLock[5];
  static final CountDownLatch all = new CountDownLatch(5);

  public static void main(String[] args) throws Exception {
    for (int i = 0; i < 5; i++) {
      forks[i] = new ReentrantLock();
    }
    Thread[] threads = new Thread[5];
    for (int i = 0; i < 5; i++) {
      int me = i;
      threads[i] = Thread.ofVirtual().name("philosopher " + i).start(() -> {
        forks[me].lock();
        all.countDown();
        try {
          all.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
        forks[(me + 1) % 5].lock();
      });
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
