import java.util.concurrent.locks.ReentrantLock;

/** After two of two unlocks it is not, in whatever method they were. */
class HeldTwiceReleasedTwice {
  static final ReentrantLock a = new ReentrantLock();
  static final ReentrantLock b = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.lock();
      a.lock();
      release();
      release();
      b.lock();
      b.unlock();
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

  static void release() {
    while (a.isHeldByCurrentThread() && a.getHoldCount() > 0) {
      a.unlock();
    }
    if (!a.isHeldByCurrentThread()) {
      a.lock();
      a.unlock();
    }
  }
}
