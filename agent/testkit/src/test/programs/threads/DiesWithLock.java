// expect: orphaned-lock
import java.util.concurrent.locks.ReentrantLock;

/** A thread is ended by an exception before its unlock, which is not in a finally. */
class DiesWithLock {
  static final ReentrantLock a = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Thread first = new Thread(() -> {
      a.lock();
      if (a.isLocked()) {
        throw new IllegalStateException("as it should be");
      }
      a.unlock();
    });
    first.setUncaughtExceptionHandler((t, e) -> {});
    first.start();
    first.join();
    a.lock();
  }
}
