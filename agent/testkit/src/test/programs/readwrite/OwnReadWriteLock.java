// dismissed: shared-mode
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;

class OwnReadWriteLock {
  static final ReadWriteLock a = new Own();
  static final ReadWriteLock b = new Own();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.readLock().lock();
      try {
        b.readLock().lock();
        try {
          System.out.print("");
        } finally {
          b.readLock().unlock();
        }
      } finally {
        a.readLock().unlock();
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      b.readLock().lock();
      try {
        a.readLock().lock();
        try {
          System.out.print("");
        } finally {
          a.readLock().unlock();
        }
      } finally {
        b.readLock().unlock();
      }
    });
  }

  static class Own implements ReadWriteLock {
    private final ReentrantReadWriteLock inside = new ReentrantReadWriteLock();

    @Override
    public Lock readLock() {
      return inside.readLock();
    }

    @Override
    public Lock writeLock() {
      return inside.writeLock();
    }
  }
}
