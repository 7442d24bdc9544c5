// expect: deadlock Stuck.a Stuck.b
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

class Stuck {
  static final ReentrantLock a = new ReentrantLock();
  static final ReentrantLock b = new ReentrantLock();

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
