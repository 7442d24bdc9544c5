// expect: deadlock Stuck1.a Stuck1.b
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.StampedLock;

class Stuck1 {
  static final StampedLock a = new StampedLock();
  static final StampedLock b = new StampedLock();

  public static void main(String[] args) throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    Turns.go("first", () -> {
      a.writeLock();
      both.countDown();
      both.await();
      b.readLock();
    });
    Turns.go("second", () -> {
      b.writeLock();
      both.countDown();
      both.await();
      a.writeLock();
    });
  }
}
