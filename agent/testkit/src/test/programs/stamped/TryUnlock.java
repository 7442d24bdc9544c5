import java.util.concurrent.locks.StampedLock;

class TryUnlock {
  static final StampedLock a = new StampedLock();
  static final StampedLock b = new StampedLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.writeLock();
      System.out.println(a.tryUnlockWrite());
      b.readLock();
      System.out.println(b.tryUnlockRead());
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      b.writeLock();
      System.out.println(b.tryUnlockWrite());
      a.readLock();
      System.out.println(a.tryUnlockRead());
    });
  }
}
