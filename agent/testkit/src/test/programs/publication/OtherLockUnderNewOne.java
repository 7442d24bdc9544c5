// expect: lock-order-cycle
import java.util.concurrent.locks.ReentrantLock;

/** What is asked for is no new lock, although a new one was made just before. */
class OtherLockUnderNewOne {
  static final ReentrantLock first = new ReentrantLock();
  static final ReentrantLock second = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Turns.go("one", () -> {
      first.lock();
      ReentrantLock fresh = new ReentrantLock();
      fresh.lock();
      second.lock();
      second.unlock();
      fresh.unlock();
      first.unlock();
      Turns.next(1);
    });
    Turns.go("two", () -> {
      Turns.await(1);
      second.lock();
      first.lock();
      first.unlock();
      second.unlock();
    });
  }
}
