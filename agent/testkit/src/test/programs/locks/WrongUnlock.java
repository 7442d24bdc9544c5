import java.util.concurrent.locks.ReentrantLock;

/** unlock by a thread that does not hold the lock: the exception is the program's, nothing else. */
class WrongUnlock {
  static final ReentrantLock a = new ReentrantLock();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      try {
        a.unlock();
      } catch (IllegalMonitorStateException e) {
        System.out.println("as it should be");
      }
      synchronized (b) {
        a.lock();
        a.unlock();
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
