import java.util.concurrent.locks.ReentrantReadWriteLock;

class ReadRecursion {
  static final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

  public static void main(String[] args) throws Exception {
    // A reader of a ReentrantReadWriteLock may read again, even with a writer in line.
    lock.readLock().lock();
    Thread writer = Turns.go("writer", () -> {
      lock.writeLock().lock();
      lock.writeLock().unlock();
    });
    Turns.awaitBlocked(writer);
    lock.readLock().lock();
    lock.readLock().unlock();
    lock.readLock().unlock();
  }
}
