import java.util.concurrent.locks.StampedLock;

class ConvertedToOptimistic {
  static final StampedLock a = new StampedLock();
  static final StampedLock b = new StampedLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      long one = a.writeLock();
      a.tryConvertToOptimisticRead(one);
      long two = b.writeLock();
      b.unlock(two);
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
