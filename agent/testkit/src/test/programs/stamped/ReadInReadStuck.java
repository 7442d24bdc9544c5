// until: 16
// expect: self-deadlock! ReadInReadStuck.lock
import java.util.concurrent.locks.StampedLock;
import java.util.concurrent.CountDownLatch;

class ReadInReadStuck {
  static final StampedLock lock = new StampedLock();

  public static void main(String[] args) throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    Turns.go("reader", () -> {
      lock.readLock();
      Turns.next(1);
      waiting.await();
      lock.readLock();
    });
    Turns.await(1);
    Thread writer = Turns.go("writer", () -> lock.writeLock());
    Turns.awaitBlocked(writer);
    waiting.countDown();
  }
}
