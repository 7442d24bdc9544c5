// expect: deadlock MixedStuck.a MixedStuck.monitor
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

class MixedStuck {
  static final ReentrantLock a = new ReentrantLock();
  static final Object monitor = new Object();

  public static void main(String[] args) throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    Turns.go("first", () -> {
      a.lock();
      both.countDown();
      both.await();
      synchronized (monitor) {
      }
    });
    Turns.go("second", () -> {
      synchronized (monitor) {
        both.countDown();
        both.await();
        a.lock();
      }
    });
  }
}
