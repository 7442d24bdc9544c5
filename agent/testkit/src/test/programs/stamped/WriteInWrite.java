// expect: self-deadlock! WriteInWrite.lock
import java.util.concurrent.locks.StampedLock;

class WriteInWrite {
  static final StampedLock lock = new StampedLock();

  public static void main(String[] args) throws Exception {
    Turns.go("thread", () -> {
      lock.writeLock();
      lock.writeLock();
    });
  }
}
