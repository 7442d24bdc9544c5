// dismissed: happens-before
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The write side of a new lock is held while the list is changed by which others get to know it. */
class NewLockHeldAroundBlock {
  static final List<ReentrantReadWriteLock> all = new ArrayList<>();

  public static void main(String[] args) throws Exception {
    Turns.go("makes", () -> {
      ReentrantReadWriteLock made = new ReentrantReadWriteLock();
      made.writeLock().lock();
      synchronized (all) {
        all.add(made);
      }
      made.writeLock().unlock();
      Turns.next(1);
    });
    Turns.go("uses", () -> {
      Turns.await(1);
      synchronized (all) {
        all.get(0).readLock().lock();
        all.get(0).readLock().unlock();
      }
    });
  }
}
