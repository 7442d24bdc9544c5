// expect: lock-order-cycle
import java.util.concurrent.locks.ReentrantLock;

/** The second lock is asked for before the first one of this round is made: the last one is held. */
class HeldFromLastRound {
  static final Object registry = new Object();
  static volatile ReentrantLock shown;

  static ReentrantLock round() {
    synchronized (registry) {
      Turns.next(0);
    }
    ReentrantLock lock = new ReentrantLock();
    lock.lock();
    return lock;
  }

  public static void main(String[] args) throws Exception {
    Turns.go("makes", () -> {
      ReentrantLock held = null;
      for (int i = 0; i < 2; i++) {
        ReentrantLock next = round();
        if (held != null) {
          held.unlock();
        } else {
          shown = next;
        }
        held = next;
      }
      held.unlock();
      Turns.next(1);
    });
    Turns.go("uses", () -> {
      Turns.await(1);
      synchronized (registry) {
        shown.lock();
        shown.unlock();
      }
    });
  }
}
