// expect: lock-order-cycle HeldTwiceReleasedOnce.a HeldTwiceReleasedOnce.b
import java.util.concurrent.locks.ReentrantLock;

/** After one of two unlocks the lock is still held. */
class HeldTwiceReleasedOnce {
  static final ReentrantLock a = new ReentrantLock();
  static final ReentrantLock b = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.lock();
      a.lock();
      a.unlock();
      b.lock();
      b.unlock();
      a.unlock();
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      b.lock();
      a.lock();
      a.unlock();
      b.unlock();
    });
  }
}
