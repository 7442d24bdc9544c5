// expect: deadlock CrossedReadsStuck.a CrossedReadsStuck.b
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.CountDownLatch;

class CrossedReadsStuck {
  static final ReentrantReadWriteLock a = new ReentrantReadWriteLock(true);
  static final ReentrantReadWriteLock b = new ReentrantReadWriteLock(true);

  public static void main(String[] args) throws Exception {
    CountDownLatch readers = new CountDownLatch(2);
    CountDownLatch writers = new CountDownLatch(1);
    Turns.go("first", () -> {
      a.readLock().lock();
      readers.countDown();
      writers.await();
      b.readLock().lock();
    });
    Turns.go("second", () -> {
      b.readLock().lock();
      readers.countDown();
      writers.await();
      a.readLock().lock();
    });
    readers.await();
    Thread one = Turns.go("writer of a", () -> a.writeLock().lock());
    Thread two = Turns.go("writer of b", () -> b.writeLock().lock());
    Turns.awaitBlocked(one);
    Turns.awaitBlocked(two);
    writers.countDown();
  }
}
