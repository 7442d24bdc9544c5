// expect: lock-order-cycle InterruptedAskedAllTheSame.a InterruptedAskedAllTheSame.b
// options: interval=60000
import java.util.concurrent.locks.ReentrantLock;

class InterruptedAskedAllTheSame {
  static final ReentrantLock a = new ReentrantLock();
  static final ReentrantLock b = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    // It never got the second lock, but it would have waited for it while holding the first.
    Turns.go("owner", () -> {
      b.lock();
      Turns.next(1);
      Turns.await(2);
      a.lock();
      a.unlock();
      b.unlock();
    });
    Turns.await(1);
    Thread waiter = Turns.go("waiter", () -> {
      a.lock();
      try {
        b.lockInterruptibly();
      } finally {
        a.unlock();
      }
    });
    Turns.awaitBlocked(waiter);
    waiter.interrupt();
    Turns.next(2);
  }
}
