// expect: lock-order-cycle ConvertedToWrite.a ConvertedToWrite.b
import java.util.concurrent.locks.StampedLock;

class ConvertedToWrite {
  static final StampedLock a = new StampedLock();
  static final StampedLock b = new StampedLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      long one = a.tryOptimisticRead();
      one = a.tryConvertToWriteLock(one);
      long two = b.writeLock();
      b.unlock(two);
      a.unlock(one);
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      long one = b.writeLock();
      long two = a.readLock();
      a.unlockRead(two);
      b.unlockWrite(one);
    });
  }
}
