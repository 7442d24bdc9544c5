// dismissed: shared-mode
import java.util.concurrent.locks.ReentrantReadWriteLock;

class CrossedReadsWithEarlierWriter {
  static final ReentrantReadWriteLock a = new ReentrantReadWriteLock();
  static final ReentrantReadWriteLock b = new ReentrantReadWriteLock();

  public static void main(String[] args) throws Exception {
    // Written before the readers were started: no writer can come between.
    a.writeLock().lock();
    a.writeLock().unlock();
    b.writeLock().lock();
    b.writeLock().unlock();
    Turns.go("first", () -> {
      a.readLock().lock();
      b.readLock().lock();
      b.readLock().unlock();
      a.readLock().unlock();
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      b.readLock().lock();
      a.readLock().lock();
      a.readLock().unlock();
      b.readLock().unlock();
    });
  }
}
