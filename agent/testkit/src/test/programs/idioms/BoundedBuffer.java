import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The buffer of the JDK's own documentation, with a lock for statistics taken inside. */
class BoundedBuffer {
  final ReentrantLock lock = new ReentrantLock();
  final Condition notFull = lock.newCondition();
  final Condition notEmpty = lock.newCondition();
  final Object statistics = new Object();
  final Object[] items = new Object[5];
  int count;
  int total;

  void put(Object x) throws InterruptedException {
    lock.lock();
    try {
      while (count == items.length) {
        notFull.await();
      }
      items[count++] = x;
      note();
      notEmpty.signal();
    } finally {
      lock.unlock();
    }
  }

  Object take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (count == 0) {
        notEmpty.await();
      }
      Object x = items[--count];
      note();
      notFull.signal();
      return x;
    } finally {
      lock.unlock();
    }
  }

  void note() {
    synchronized (statistics) {
      total++;
    }
  }

  public static void main(String[] args) throws Exception {
    BoundedBuffer buffer = new BoundedBuffer();
    for (int t = 0; t < 3; t++) {
      Turns.go("producer" + t, () -> {
        for (int i = 0; i < 100; i++) {
          buffer.put(i);
        }
      });
      Turns.go("consumer" + t, () -> {
        for (int i = 0; i < 100; i++) {
          buffer.take();
        }
      });
    }
  }
}
