// expect: lock-order-cycle InterruptEndsIt.a InterruptEndsIt.b
import java.util.concurrent.locks.ReentrantLock;

/** Two threads get stuck for a moment; an interrupt at once gets one of them out. */
class InterruptEndsIt {
  static final ReentrantLock a = new ReentrantLock();
  static final ReentrantLock b = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.lock();
      b.lock();
      b.unlock();
      a.unlock();
      Turns.next(1);
    });
    Turns.await(1);
    Thread second = Turns.go("second", () -> {
      b.lock();
      try {
        Thread.currentThread().interrupt();
        a.lockInterruptibly();
      } finally {
        b.unlock();
      }
    });
    second.join();
    Turns.go("third", () -> {
      b.lock();
      a.lock();
      a.unlock();
      b.unlock();
    });
  }
}
