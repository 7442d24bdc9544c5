// expect: lock-order-cycle Ring3OfKinds.a Ring3OfKinds.b Ring3OfKinds.c
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A circle of 3 locks of different kinds. */
class Ring3OfKinds {
  static final Object a = new Object();
  static final ReentrantLock b = new ReentrantLock();
  static final ReentrantReadWriteLock c = new ReentrantReadWriteLock();

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
      synchronized (a) {
      }
      c.writeLock().unlock();
      Turns.next(3);
    });
  }
}
