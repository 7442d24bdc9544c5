import java.util.concurrent.locks.ReentrantLock;

/** synchronized (lock) is not lock.lock(): two different locks in one object. */
class MonitorOfALock {
  static final ReentrantLock a = new ReentrantLock();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      synchronized (a) {
        synchronized (b) {
        }
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (b) {
        a.lock();
        a.unlock();
      }
    });
  }
}
