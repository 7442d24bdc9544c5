// expect: lock-order-cycle Mixed.a Mixed.monitor
import java.util.concurrent.locks.ReentrantLock;

class Mixed {
  static final ReentrantLock a = new ReentrantLock();
  static final Object monitor = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.lock();
      synchronized (monitor) {
        a.unlock();
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (monitor) {
        a.lock();
        a.unlock();
      }
    });
  }
}
