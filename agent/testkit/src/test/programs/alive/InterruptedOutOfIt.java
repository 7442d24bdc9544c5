// options: interval=1
// dismissed: try-lock
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** What would be a deadlock is ended by time, well before anybody may call it one. */
class InterruptedOutOfIt {
  static final ReentrantLock a = new ReentrantLock();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.lock();
      Turns.next(1);
      Turns.await(2);
      synchronized (b) {
      }
      a.unlock();
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (b) {
        Turns.next(2);
        System.out.println(a.tryLock(500, TimeUnit.MILLISECONDS));
      }
    });
  }
}
