// dismissed: try-lock
import java.util.concurrent.locks.ReentrantLock;

/** Who did not get it releases what he holds, and takes both in the right order. */
class TryThenStartOver {
  static final ReentrantLock a = new ReentrantLock();
  static final ReentrantLock b = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      b.lock();
      if (!a.tryLock()) {
        b.unlock();
        a.lock();
        b.lock();
      }
      b.unlock();
      a.unlock();
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      a.lock();
      b.lock();
      b.unlock();
      a.unlock();
    });
  }
}
