// expect: lock-order-cycle ReadWrite.a ReadWrite.b
import java.util.concurrent.locks.ReentrantReadWriteLock;

class ReadWrite {
  static final ReentrantReadWriteLock a = new ReentrantReadWriteLock();
  static final ReentrantReadWriteLock b = new ReentrantReadWriteLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.readLock().lock();
      try {
        b.writeLock().lock();
        try {
          System.out.print("");
        } finally {
          b.writeLock().unlock();
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
        a.writeLock().lock();
        try {
          System.out.print("");
        } finally {
          a.writeLock().unlock();
        }
      } finally {
        b.readLock().unlock();
      }
    });
  }
}
