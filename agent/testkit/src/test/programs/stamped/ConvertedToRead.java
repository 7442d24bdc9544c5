// dismissed: shared-mode
import java.util.concurrent.locks.StampedLock;

class ConvertedToRead {
  static final StampedLock a = new StampedLock();
  static final StampedLock b = new StampedLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      long one = a.writeLock();
      one = a.tryConvertToReadLock(one);
      long two = b.readLock();
      b.unlock(two);
      a.unlock(one);
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      long one = b.readLock();
      long two = a.readLock();
      a.unlockRead(two);
      b.unlockRead(one);
    });
  }
}
