// expect: lock-order-cycle
import java.util.concurrent.locks.ReentrantLock;

/** A subclass counts how often it is taken. */
class OverriddenLock {
  static class Counting extends ReentrantLock {
    private static final long serialVersionUID = 1;
    int taken;

    @Override
    public void lock() {
      super.lock();
      taken++;
    }

    @Override
    public void unlock() {
      taken--;
      super.unlock();
    }
  }

  static final Counting a = new Counting();
  static final Counting b = new Counting();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.lock();
      b.lock();
      b.unlock();
      a.unlock();
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      b.lock();
      a.lock();
      a.unlock();
      b.unlock();
    });
  }
}
