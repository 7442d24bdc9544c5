// expect: self-deadlock! ReadInWrite.lock
import java.util.concurrent.locks.StampedLock;

class ReadInWrite {
  static final StampedLock lock = new StampedLock();

  public static void main(String[] args) throws Exception {
    Turns.go("thread", () -> {
      lock.writeLock();
      lock.readLock();
    });
  }
}
