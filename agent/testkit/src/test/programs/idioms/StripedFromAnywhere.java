// expect: lock-order-cycle
import java.util.concurrent.locks.ReentrantLock;

/** All stripes are taken, but from another one on. */
class StripedFromAnywhere {
  static final ReentrantLock[] stripes = new ReentrantLock[3];

  public static void main(String[] args) throws Exception {
    for (int i = 0; i < stripes.length; i++) {
      stripes[i] = new ReentrantLock();
    }
    for (int t = 0; t < 3; t++) {
      int first = t;
      Turns.go("t" + t, () -> {
        Turns.await(first);
        for (int i = 0; i < stripes.length; i++) {
          stripes[(first + i) % stripes.length].lock();
        }
        for (ReentrantLock stripe : stripes) {
          stripe.unlock();
        }
        Turns.next(first + 1);
      });
    }
  }
}
