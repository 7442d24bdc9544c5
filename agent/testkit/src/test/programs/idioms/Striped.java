import java.util.concurrent.locks.ReentrantLock;

/** Stripes are taken one at a time, or all in the order of the array. */
class Striped {
  static final ReentrantLock[] stripes = new ReentrantLock[8];

  public static void main(String[] args) throws Exception {
    for (int i = 0; i < stripes.length; i++) {
      stripes[i] = new ReentrantLock();
    }
    for (int t = 0; t < 4; t++) {
      int first = t;
      Turns.go("t" + t, () -> {
        for (int i = 0; i < 100; i++) {
          ReentrantLock stripe = stripes[(first * 31 + i) % stripes.length];
          stripe.lock();
          stripe.unlock();
        }
        all();
      });
    }
  }

  static void all() {
    for (ReentrantLock stripe : stripes) {
      stripe.lock();
    }
    for (ReentrantLock stripe : stripes) {
      stripe.unlock();
    }
  }
}
