// expect: deadlock WriteStuck.a WriteStuck.b
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantReadWriteLock;

class WriteStuck {
  static final ReentrantReadWriteLock a = new ReentrantReadWriteLock();
  static final ReentrantReadWriteLock b = new ReentrantReadWriteLock();

  public static void main(String[] args) throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    Turns.go("first", () -> {
      a.writeLock().lock();
      both.countDown();
      both.await();
      b.readLock().lock();
    });
    Turns.go("second", () -> {
      b.writeLock().lock();
      both.countDown();
      both.await();
      a.readLock().lock();
    });
  }
}
