import java.util.concurrent.locks.StampedLock;

class Unlock {
  static final StampedLock a = new StampedLock();
  static final StampedLock b = new StampedLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      long one = a.writeLock();
      a.unlock(one);
      long two = b.readLock();
      b.unlock(two);
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      long two = b.writeLock();
      b.unlockWrite(two);
      long one = a.readLock();
      a.unlockRead(one);
    });
  }
}
