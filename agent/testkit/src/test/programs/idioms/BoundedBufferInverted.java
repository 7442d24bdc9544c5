// expect: lock-order-cycle BoundedBufferInverted.lock BoundedBufferInverted.statistics
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A consumer holds the statistics while it takes from the buffer. */
class BoundedBufferInverted {
  static final ReentrantLock lock = new ReentrantLock();
  static final Condition notEmpty = lock.newCondition();
  static final Object statistics = new Object();
  static int count;

  public static void main(String[] args) throws Exception {
    Turns.go("producer", () -> {
      lock.lock();
      try {
        count++;
        synchronized (statistics) {
        }
        notEmpty.signal();
      } finally {
        lock.unlock();
      }
      Turns.next(1);
    });
    Turns.go("consumer", () -> {
      Turns.await(1);
      synchronized (statistics) {
        lock.lock();
        try {
          while (count == 0) {
            notEmpty.await();
          }
        } finally {
          lock.unlock();
        }
      }
    });
  }
}
