import java.util.concurrent.locks.ReentrantLock;

class NotNested {
  static final ReentrantLock a = new ReentrantLock();
  static final ReentrantLock b = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.lock();
      a.unlock();
      b.lock();
      b.unlock();
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      b.lock();
      b.unlock();
      a.lock();
      a.unlock();
    });
  }
}
