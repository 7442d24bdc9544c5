// dismissed: try-lock
import java.util.concurrent.locks.ReentrantLock;

/** First by tryLock, then by lock: held all the same, and the other side gives up. */
class OneTriesOneWaits {
  static final ReentrantLock a = new ReentrantLock();
  static final ReentrantLock b = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      if (a.tryLock()) {
        b.lock();
        b.unlock();
        a.unlock();
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      b.lock();
      if (a.tryLock()) {
        a.unlock();
      }
      b.unlock();
    });
  }
}
