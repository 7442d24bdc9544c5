import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** A lock made of a monitor, which does not ask who releases it. */
class MonitorLock implements Lock {
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
