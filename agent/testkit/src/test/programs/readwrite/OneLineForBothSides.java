// expect: lock-order-cycle OneLineForBothSides.m OneLineForBothSides.rw
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** One line takes either side: what it said of the one is nothing of the other. */
class OneLineForBothSides {
  static final ReentrantReadWriteLock rw = new ReentrantReadWriteLock();
  static final Object m = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      with(rw.writeLock(), () -> {});
      with(rw.readLock(), OneLineForBothSides::takeM);
      with(rw.writeLock(), OneLineForBothSides::takeM);
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (m) {
        rw.readLock().lock();
        rw.readLock().unlock();
      }
    });
  }

  static void with(Lock lock, Runnable action) {
    lock.lock();
    try {
      action.run();
    } finally {
      lock.unlock();
    }
  }

  static void takeM() {
    synchronized (m) {
    }
  }
}
