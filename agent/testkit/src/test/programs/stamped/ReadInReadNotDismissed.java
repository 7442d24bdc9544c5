// options: dismiss=none
// expect: self-deadlock ReadInReadNotDismissed.lock
import java.util.concurrent.locks.StampedLock;

class ReadInReadNotDismissed {
  static final StampedLock lock = new StampedLock();

  public static void main(String[] args) throws Exception {
    Turns.go("reader", () -> {
      long one = lock.readLock();
      long two = lock.readLock();
      lock.unlockRead(two);
      lock.unlockRead(one);
    });
  }
}
