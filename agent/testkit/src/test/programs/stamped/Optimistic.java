import java.util.concurrent.locks.StampedLock;

class Optimistic {
  static final StampedLock a = new StampedLock();
  static final StampedLock b = new StampedLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      long one = a.tryOptimisticRead();
      long two = b.writeLock();
      b.unlock(two);
      System.out.println(a.validate(one));
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      long one = b.writeLock();
      long two = a.writeLock();
      a.unlock(two);
      b.unlock(one);
    });
  }
}
