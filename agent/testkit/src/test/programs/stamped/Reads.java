// dismissed: shared-mode
import java.util.concurrent.locks.StampedLock;

class Reads {
  static final StampedLock a = new StampedLock();
  static final StampedLock b = new StampedLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      long one = a.readLock();
      long two = b.readLock();
      b.unlockRead(two);
      a.unlockRead(one);
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
