// expect: lock-order-cycle OneSideShared.a OneSideShared.b
import java.util.concurrent.locks.ReentrantReadWriteLock;

class OneSideShared {
  static final ReentrantReadWriteLock a = new ReentrantReadWriteLock();
  static final ReentrantReadWriteLock b = new ReentrantReadWriteLock();

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
      b.writeLock().lock();
      try {
        a.writeLock().lock();
        try {
          System.out.print("");
        } finally {
          a.writeLock().unlock();
        }
      } finally {
        b.writeLock().unlock();
      }
    });
  }
}
