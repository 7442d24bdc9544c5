import java.util.concurrent.locks.ReentrantLock;

class FailedTryHoldsNothing {
  static final ReentrantLock a = new ReentrantLock();
  static final ReentrantLock b = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.lock();
      Turns.next(1);
      Turns.await(2);
      a.unlock();
      Turns.next(3);
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      if (!a.tryLock()) {
        b.lock();
        b.unlock();
      }
      Turns.next(2);
      Turns.await(3);
      b.lock();
      a.lock();
      a.unlock();
      b.unlock();
    });
  }
}
