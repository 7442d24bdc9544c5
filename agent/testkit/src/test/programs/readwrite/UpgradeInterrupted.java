// expect: self-deadlock UpgradeInterrupted.lock
// options: interval=60000
import java.util.concurrent.locks.ReentrantReadWriteLock;

class UpgradeInterrupted {
  static final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  public static void main(String[] args) throws Exception {
    Thread upgrader = Turns.go("upgrader", () -> {
      lock.readLock().lock();
      try {
        lock.writeLock().lockInterruptibly();
      } finally {
        lock.readLock().unlock();
      }
    });
    Turns.awaitBlocked(upgrader);
    upgrader.interrupt();
  }
}
