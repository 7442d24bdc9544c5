import java.util.concurrent.locks.ReentrantLock;

class InterruptedHoldsNothing {
  static final ReentrantLock a = new ReentrantLock();
  static final ReentrantLock b = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    a.lock();
    Thread waiter = Turns.go("waiter", () -> {
      try {
        a.lockInterruptibly();
      } catch (InterruptedException e) {
        b.lock();
        b.unlock();
      }
    });
    Turns.awaitBlocked(waiter);
    waiter.interrupt();
    while (waiter.isAlive()) {
      Thread.yield();
    }
    a.unlock();
    Turns.go("other", () -> {
      b.lock();
      a.lock();
      a.unlock();
      b.unlock();
    });
  }
}
