// expect: lock-order-cycle WriteWrite.a WriteWrite.b
import java.util.concurrent.locks.ReentrantReadWriteLock;

class WriteWrite {
  static final ReentrantReadWriteLock a = new ReentrantReadWriteLock();
  static final ReentrantReadWriteLock b = new ReentrantReadWriteLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.writeLock().lock();
      try {
        b.writeLock().lock();
        try {
          System.out.print("");
        } finally {
          b.writeLock().unlock();
        }
      } finally {
        a.writeLock().unlock();
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
