import java.util.concurrent.locks.ReentrantReadWriteLock;

class UpgradeTried {
  static final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  public static void main(String[] args) throws Exception {
    Turns.go("upgrader", () -> {
      lock.readLock().lock();
      System.out.println(lock.writeLock().tryLock());
      lock.readLock().unlock();
    });
  }
}
