// expect: self-deadlock! Upgrade.lock
import java.util.concurrent.locks.ReentrantReadWriteLock;

class Upgrade {
  static final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  public static void main(String[] args) throws Exception {
    Turns.go("upgrader", () -> {
      lock.readLock().lock();
      lock.writeLock().lock();
    });
  }
}
