// expect: deadlock InheritedMethodStuck$C.lock InheritedMethodStuck$P
// One bug, once by luck and once for real: the monitor has one name in both.
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

class InheritedMethodStuck {
  static class P {
    synchronized void init() {}
  }

  static class C extends P {
    final Lock lock = new ReentrantLock();
    final CountDownLatch both;

    C(int threads) {
      both = new CountDownLatch(threads);
    }

    void lockThenMonitor() {
      lock.lock();
      try {
        meet();
        init();
      } finally {
        lock.unlock();
      }
    }

    synchronized void monitorThenLock() {
      meet();
      lock.lock();
      lock.unlock();
    }

    private void meet() {
      both.countDown();
      while (both.getCount() > 0) {
        Thread.yield();
      }
    }
  }

  public static void main(String[] args) throws Exception {
    C lucky = new C(1);
    Thread one = new Thread(lucky::lockThenMonitor);
    one.start();
    one.join();
    new Thread(lucky::monitorThenLock).start();
    C stuck = new C(2);
    new Thread(stuck::lockThenMonitor).start();
    new Thread(stuck::monitorThenLock).start();
  }
}
