// expect: lock-order-cycle Ring4OfKinds.a Ring4OfKinds.b Ring4OfKinds.c Ring4OfKinds.d
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** A circle of 4 locks of different kinds. */
class Ring4OfKinds {
  static final Object a = new Object();
  static final ReentrantLock b = new ReentrantLock();
  static final ReentrantReadWriteLock c = new ReentrantReadWriteLock();
  static final StampedLock d = new StampedLock();

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
      synchronized (a) {
      }
      d.unlockWrite(stamp);
      Turns.next(4);
    });
  }
}
