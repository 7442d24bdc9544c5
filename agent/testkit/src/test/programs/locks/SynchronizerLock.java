// expect: lock-order-cycle SynchronizerLock.a SynchronizerLock.b
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;

class SynchronizerLock {
  static final Mutex a = new Mutex();
  static final Mutex b = new Mutex();

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

  /** A lock made of a synchronizer. */
  static class Mutex extends AbstractQueuedSynchronizer implements Lock {
    @Override
    protected boolean tryAcquire(int ignored) {
      return compareAndSetState(0, 1);
    }

    @Override
    protected boolean tryRelease(int ignored) {
      setState(0);
      return true;
    }

    @Override
    public void lock() {
      acquire(1);
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      acquireInterruptibly(1);
    }

    @Override
    public boolean tryLock() {
      return tryAcquire(1);
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
      return tryAcquireNanos(1, unit.toNanos(time));
    }

    @Override
    public void unlock() {
      release(1);
    }

    @Override
    public Condition newCondition() {
      return new ConditionObject();
    }
  }
}
