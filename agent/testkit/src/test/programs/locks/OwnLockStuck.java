// expect: deadlock OwnLockStuck.a OwnLockStuck.b
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

class OwnLockStuck {
  static final Own a = new Own();
  static final Own b = new Own();

  public static void main(String[] args) throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    Turns.go("first", () -> {
      a.lock();
      try {
        both.countDown();
        both.await();
        b.lock();
      } finally {
        a.unlock();
      }
    });
    Turns.go("second", () -> {
      b.lock();
      try {
        both.countDown();
        both.await();
        a.lock();
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
