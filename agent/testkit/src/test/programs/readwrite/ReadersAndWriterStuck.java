// expect: deadlock ReadersAndWriterStuck.a ReadersAndWriterStuck.b
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantReadWriteLock;

class ReadersAndWriterStuck {
  static final ReentrantReadWriteLock a = new ReentrantReadWriteLock();
  static final ReentrantReadWriteLock b = new ReentrantReadWriteLock();

  public static void main(String[] args) throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    Turns.go("first", () -> {
      a.readLock().lock();
      both.countDown();
      both.await();
      b.writeLock().lock();
    });
    Turns.go("second", () -> {
      b.readLock().lock();
      both.countDown();
      both.await();
      a.writeLock().lock();
    });
  }
}
