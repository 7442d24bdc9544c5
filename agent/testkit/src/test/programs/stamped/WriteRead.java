// expect: lock-order-cycle WriteRead.a WriteRead.b
import java.util.concurrent.locks.StampedLock;

class WriteRead {
  static final StampedLock a = new StampedLock();
  static final StampedLock b = new StampedLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      long one = a.writeLock();
      long two = b.readLock();
      b.unlockRead(two);
      a.unlockWrite(one);
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      long one = b.writeLock();
      long two = a.writeLock();
      a.unlockWrite(two);
      b.unlockWrite(one);
    });
  }
}
