// expect: deadlock StuckInPool.a StuckInPool.b
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;

class StuckInPool {
  static final ReentrantLock a = new ReentrantLock();
  static final ReentrantLock b = new ReentrantLock();
  static final CountDownLatch both = new CountDownLatch(2);

  public static void main(String[] args) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    pool.submit(() -> take(a, b));
    pool.submit(() -> take(b, a)).get();
  }

  static Object take(ReentrantLock outer, ReentrantLock inner) throws Exception {
    outer.lock();
    try {
      both.countDown();
      both.await();
      inner.lockInterruptibly();
      inner.unlock();
      return null;
    } finally {
      outer.unlock();
    }
  }
}
