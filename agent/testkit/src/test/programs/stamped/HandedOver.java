import java.util.concurrent.locks.StampedLock;

class HandedOver {
  static final StampedLock lock = new StampedLock();
  static final Object a = new Object();

  public static void main(String[] args) throws Exception {
    // Taken by one thread, released by another: nobody holds it who could wait.
    long stamp = lock.writeLock();
    Turns.go("helper", () -> {
      lock.unlockWrite(stamp);
      Turns.next(1);
    });
    Turns.await(1);
    synchronized (a) {
    }
    Turns.go("other", () -> {
      synchronized (a) {
        lock.unlockRead(lock.readLock());
      }
    });
  }
}
