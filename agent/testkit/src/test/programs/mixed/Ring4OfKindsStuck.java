// expect: deadlock Ring4OfKindsStuck.a Ring4OfKindsStuck.b Ring4OfKindsStuck.c Ring4OfKindsStuck.d
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** A circle of 4 locks of different kinds. */
class Ring4OfKindsStuck {
  static final Object a = new Object();
  static final ReentrantLock b = new ReentrantLock();
  static final ReentrantReadWriteLock c = new ReentrantReadWriteLock();
  static final StampedLock d = new StampedLock();
  static final CountDownLatch all = new CountDownLatch(4);

  public static void main(String[] args) throws Exception {
    Turns.go("0", () -> {
      synchronized (a) {
        all.countDown();
        all.await();
        b.lock();
        b.unlock();
      }
    });
    Turns.go("1", () -> {
      b.lock();
      all.countDown();
      all.await();
      c.writeLock().lock();
      c.writeLock().unlock();
      b.unlock();
    });
    Turns.go("2", () -> {
      c.writeLock().lock();
      all.countDown();
      all.await();
      long inner = d.writeLock();
      d.unlockWrite(inner);
      c.writeLock().unlock();
    });
    Turns.go("3", () -> {
      long stamp = d.writeLock();
      all.countDown();
      all.await();
      synchronized (a) {
      }
      d.unlockWrite(stamp);
    });
  }
}
