// expect: deadlock OwnLockStuck.a OwnLockStuck.b
import java.util.concurrent.CountDownLatch;

class OwnLockStuck {
  static final MonitorLock a = new MonitorLock();
  static final MonitorLock b = new MonitorLock();

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
}
