// expect: self-deadlock! WriteInRead.lock
import java.util.concurrent.locks.StampedLock;

class WriteInRead {
  static final StampedLock lock = new StampedLock();

  public static void main(String[] args) throws Exception {
    Turns.go("thread", () -> {
      lock.readLock();
      lock.writeLock();
    });
  }
}
