// expect: deadlock SpinLockStuck.a SpinLockStuck.b
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.atomic.AtomicBoolean;

class SpinLockStuck {
  static final Spin a = new Spin();
  static final Spin b = new Spin();

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

  /** A lock that never blocks its thread. */
  static class Spin implements Lock {
    private final AtomicBoolean taken = new AtomicBoolean();

    @Override
    public void lock() {
      while (!taken.compareAndSet(false, true)) {
        Thread.yield();
      }
    }

    @Override
    public void lockInterruptibly() {
      lock();
    }

    @Override
    public boolean tryLock() {
      return taken.compareAndSet(false, true);
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) {
      return tryLock();
    }

    @Override
    public void unlock() {
      taken.set(false);
    }

    @Override
    public Condition newCondition() {
      throw new UnsupportedOperationException();
    }
  }
}
