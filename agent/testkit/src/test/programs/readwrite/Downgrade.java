import java.util.concurrent.locks.ReentrantReadWriteLock;

class Downgrade {
  static final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  public static void main(String[] args) throws Exception {
    Turns.go("downgrader", () -> {
      lock.writeLock().lock();
      lock.readLock().lock();
      lock.writeLock().unlock();
      lock.readLock().unlock();
    });
  }
}
