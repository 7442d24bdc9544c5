// dismissed: shared-mode
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;

class SharedOnOneLock {
  static final ReentrantReadWriteLock a = new ReentrantReadWriteLock();
  static final ReentrantLock m = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.readLock().lock();
      try {
        m.lock();
        try {
          System.out.print("");
        } finally {
          m.unlock();
        }
      } finally {
        a.readLock().unlock();
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      m.lock();
      try {
        a.readLock().lock();
        try {
          System.out.print("");
        } finally {
          a.readLock().unlock();
        }
      } finally {
        m.unlock();
      }
    });
  }
}
