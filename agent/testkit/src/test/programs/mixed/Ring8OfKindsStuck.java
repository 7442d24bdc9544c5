// expect: deadlock Ring8OfKindsStuck.a Ring8OfKindsStuck.b Ring8OfKindsStuck.c Ring8OfKindsStuck.d Ring8OfKindsStuck.e Ring8OfKindsStuck.f Ring8OfKindsStuck.g Ring8OfKindsStuck.h
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** A circle of 8 locks of different kinds. */
class Ring8OfKindsStuck {
  static final Object a = new Object();
  static final ReentrantLock b = new ReentrantLock();
  static final ReentrantReadWriteLock c = new ReentrantReadWriteLock();
  static final StampedLock d = new StampedLock();
  static final Semaphore e = new Semaphore(1);
  static final ReentrantLock f = new ReentrantLock(true);
  static final Object g = new Object();
  static final ReentrantReadWriteLock h = new ReentrantReadWriteLock();
  static final CountDownLatch all = new CountDownLatch(8);

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
      e.acquire();
      e.release();
      d.unlockWrite(stamp);
    });
    Turns.go("4", () -> {
      e.acquire();
      all.countDown();
      all.await();
      f.lock();
      f.unlock();
      e.release();
    });
    Turns.go("5", () -> {
      f.lock();
      all.countDown();
      all.await();
      synchronized (g) {
      }
      f.unlock();
    });
    Turns.go("6", () -> {
      synchronized (g) {
        all.countDown();
        all.await();
        h.writeLock().lock();
        h.writeLock().unlock();
      }
    });
    Turns.go("7", () -> {
      h.writeLock().lock();
      all.countDown();
      all.await();
      synchronized (a) {
      }
      h.writeLock().unlock();
    });
  }
}
