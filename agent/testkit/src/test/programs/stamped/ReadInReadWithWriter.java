// expect: self-deadlock ReadInReadWithWriter.lock
import java.util.concurrent.locks.StampedLock;

class ReadInReadWithWriter {
  static final StampedLock lock = new StampedLock();

  public static void main(String[] args) throws Exception {
    Turns.go("reader", () -> {
      long one = lock.readLock();
      long two = lock.readLock();
      lock.unlockRead(two);
      lock.unlockRead(one);
      Turns.next(1);
    });
    Turns.go("writer", () -> {
      Turns.await(1);
      lock.unlockWrite(lock.writeLock());
    });
  }
}
