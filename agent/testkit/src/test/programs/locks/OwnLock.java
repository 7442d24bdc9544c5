// expect: lock-order-cycle OwnLock.a OwnLock.b
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

class OwnLock {
  static final Own a = new Own();
  static final Own b = new Own();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.lock();
      try {
        b.lock();
        try {
          System.out.print("");
        } finally {
          b.unlock();
        }
      } finally {
        a.unlock();
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      b.lock();
      try {
        a.lock();
        try {
          System.out.print("");
        } finally {
          a.unlock();
        }
      } finally {
        b.unlock();
      }
    });
  }

  /** A lock made of a monitor. */
  static class Own implements Lock {
    private Thread owner;

    @Override
    public synchronized void lock() {
      while (owner != null) {
        try {
          wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      owner = Thread.currentThread();
    }

    @Override
    public void lockInterruptibly() {
      lock();
    }

    @Override
    public synchronized boolean tryLock() {
      if (owner != null) {
        return false;
      }
      owner = Thread.currentThread();
      return true;
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) {
      return tryLock();
    }

    @Override
    public synchronized void unlock() {
      owner = null;
      notifyAll();
    }

    @Override
    public Condition newCondition() {
      throw new UnsupportedOperationException();
    }
  }
}
