import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

class OwnLockHandedOver {
  static final Own baton = new Own();
  static final Object track = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      baton.lock();
      Turns.next(1);
      Turns.await(2);
      // The other one has given it back for us: our hands are empty.
      synchronized (track) {
      }
      Turns.next(3);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      baton.unlock();
      Turns.next(2);
      Turns.await(3);
      synchronized (track) {
        baton.lock();
        baton.unlock();
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
