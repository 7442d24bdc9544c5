// expect: lock-order-cycle Ring2OfKinds.a Ring2OfKinds.b
import java.util.concurrent.locks.ReentrantLock;

/** A circle of 2 locks of different kinds. */
class Ring2OfKinds {
  static final Object a = new Object();
  static final ReentrantLock b = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Turns.go("0", () -> {
      synchronized (a) {
        b.lock();
        b.unlock();
      }
      Turns.next(1);
    });
    Turns.go("1", () -> {
      Turns.await(1);
      b.lock();
      synchronized (a) {
      }
      b.unlock();
      Turns.next(2);
    });
  }
}
