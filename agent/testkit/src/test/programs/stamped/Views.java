// expect: lock-order-cycle Views.a Views.m
import java.util.concurrent.locks.StampedLock;
import java.util.concurrent.locks.ReentrantLock;

class Views {
  static final StampedLock a = new StampedLock();
  static final ReentrantLock m = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.asWriteLock().lock();
      m.lock();
      m.unlock();
      a.asWriteLock().unlock();
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      m.lock();
      a.unlockRead(a.readLock());
      m.unlock();
    });
  }
}
