// from: 21
// expect: deadlock VirtualReadWriteStuck.a VirtualReadWriteStuck.b
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantReadWriteLock;

class VirtualReadWriteStuck {
  static final ReentrantReadWriteLock a = new ReentrantReadWriteLock();
  static final ReentrantReadWriteLock b = new ReentrantReadWriteLock();
  static final CountDownLatch both = new CountDownLatch(2);

  public static void main(String[] args) throws Exception {
    Thread one = Thread.ofVirtual().start(() -> take(a, b));
    Thread two = Thread.ofVirtual().start(() -> take(b, a));
    one.join();
    two.join();
  }

  static void take(ReentrantReadWriteLock outer, ReentrantReadWriteLock inner) {
    outer.readLock().lock();
    both.countDown();
    try {
      both.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    inner.writeLock().lock();
  }
}
