// expect: lock-order-cycle Ring6OfKinds.a Ring6OfKinds.b Ring6OfKinds.c Ring6OfKinds.d Ring6OfKinds.e Ring6OfKinds.f
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** A circle of 6 locks of different kinds. */
class Ring6OfKinds {
  static final Object a = new Object();
  static final ReentrantLock b = new ReentrantLock();
  static final ReentrantReadWriteLock c = new ReentrantReadWriteLock();
  static final StampedLock d = new StampedLock();
  static final Semaphore e = new Semaphore(1);
  static final ReentrantLock f = new ReentrantLock(true);

  public static void main(String[] args) throws Exception {
    Turns.go("0", () -> {
      synchronized (a) {
        b.lock();
        b.unlock();
      }
      Turns.next(1);
    });
    Turns.go("1", () -> {
      Turns.await(1);
      b.lock();
      c.writeLock().lock();
      c.writeLock().unlock();
      b.unlock();
      Turns.next(2);
    });
    Turns.go("2", () -> {
      Turns.await(2);
      c.writeLock().lock();
      long inner = d.writeLock();
      d.unlockWrite(inner);
      c.writeLock().unlock();
      Turns.next(3);
    });
    Turns.go("3", () -> {
      Turns.await(3);
      long stamp = d.writeLock();
      e.acquire();
      e.release();
      d.unlockWrite(stamp);
      Turns.next(4);
    });
    Turns.go("4", () -> {
      Turns.await(4);
      e.acquire();
      f.lock();
      f.unlock();
      e.release();
      Turns.next(5);
    });
    Turns.go("5", () -> {
      Turns.await(5);
      f.lock();
      synchronized (a) {
      }
      f.unlock();
      Turns.next(6);
    });
  }
}
