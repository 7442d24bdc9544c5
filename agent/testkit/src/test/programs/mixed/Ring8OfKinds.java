// expect: lock-order-cycle Ring8OfKinds.a Ring8OfKinds.b Ring8OfKinds.c Ring8OfKinds.d Ring8OfKinds.e Ring8OfKinds.f Ring8OfKinds.g Ring8OfKinds.h
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** A circle of 8 locks of different kinds. */
class Ring8OfKinds {
  static final Object a = new Object();
  static final ReentrantLock b = new ReentrantLock();
  static final ReentrantReadWriteLock c = new ReentrantReadWriteLock();
  static final StampedLock d = new StampedLock();
  static final Semaphore e = new Semaphore(1);
  static final ReentrantLock f = new ReentrantLock(true);
  static final Object g = new Object();
  static final ReentrantReadWriteLock h = new ReentrantReadWriteLock();

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
      synchronized (g) {
      }
      f.unlock();
      Turns.next(6);
    });
    Turns.go("6", () -> {
      Turns.await(6);
      synchronized (g) {
        h.writeLock().lock();
        h.writeLock().unlock();
      }
      Turns.next(7);
    });
    Turns.go("7", () -> {
      Turns.await(7);
      h.writeLock().lock();
      synchronized (a) {
      }
      h.writeLock().unlock();
      Turns.next(8);
    });
  }
}
