import java.util.concurrent.locks.StampedLock;

class ReadInReadAlone {
  static final StampedLock lock = new StampedLock();

  public static void main(String[] args) throws Exception {
    Turns.go("thread", () -> {
      long one = lock.readLock();
      long two = lock.readLock();
      lock.unlockRead(two);
      lock.unlockRead(one);
    });
  }
}
