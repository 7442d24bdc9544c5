// expect: lock-order-cycle CrossedReadsWithWriters.a CrossedReadsWithWriters.b
import java.util.concurrent.locks.ReentrantReadWriteLock;

class CrossedReadsWithWriters {
  static final ReentrantReadWriteLock a = new ReentrantReadWriteLock();
  static final ReentrantReadWriteLock b = new ReentrantReadWriteLock();

  public static void main(String[] args) throws Exception {
    Turns.go("writer of a", () -> {
      a.writeLock().lock();
      a.writeLock().unlock();
      Turns.next(1);
    });
    Turns.go("writer of b", () -> {
      Turns.await(1);
      b.writeLock().lock();
      b.writeLock().unlock();
      Turns.next(2);
    });
    Turns.go("first", () -> {
      Turns.await(2);
      a.readLock().lock();
      b.readLock().lock();
      b.readLock().unlock();
      a.readLock().unlock();
      Turns.next(3);
    });
    Turns.go("second", () -> {
      Turns.await(3);
      b.readLock().lock();
      a.readLock().lock();
      a.readLock().unlock();
      b.readLock().unlock();
    });
  }
}
