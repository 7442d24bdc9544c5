// expect: deadlock WrapperStuck.a WrapperStuck.b
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

class WrapperStuck {
  static final Wrapper a = new Wrapper(new ReentrantLock());
  static final Wrapper b = new Wrapper(new ReentrantLock());

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

  static class Wrapper implements Lock {
    private final Lock delegate;

    Wrapper(Lock delegate) {
      this.delegate = delegate;
    }

    @Override
    public void lock() {
      delegate.lock();
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      delegate.lockInterruptibly();
    }

    @Override
    public boolean tryLock() {
      return delegate.tryLock();
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
      return delegate.tryLock(time, unit);
    }

    @Override
    public void unlock() {
      delegate.unlock();
    }

    @Override
    public Condition newCondition() {
      return delegate.newCondition();
    }
  }
}
