import java.util.concurrent.locks.ReentrantLock;

class HandOverHand {
  static final ReentrantLock a = new ReentrantLock();
  static final ReentrantLock b = new ReentrantLock();
  static final ReentrantLock c = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.lock();
      b.lock();
      a.unlock();
      c.lock();
      b.unlock();
      c.unlock();
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      a.lock();
      b.lock();
      a.unlock();
      c.lock();
      b.unlock();
      c.unlock();
    });
  }
}
