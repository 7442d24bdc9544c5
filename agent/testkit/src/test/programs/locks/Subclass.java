// expect: lock-order-cycle Subclass.a Subclass.b
import java.util.concurrent.locks.ReentrantLock;

class Subclass {
  static final Named a = new Named();
  static final Named b = new Named();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.lock();
      try {
        b.lock();
        try {
          System.out.print("");
        } finally {
          b.unlock();
        }
      } finally {
        a.unlock();
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      b.lock();
      try {
        a.lock();
        try {
          System.out.print("");
        } finally {
          a.unlock();
        }
      } finally {
        b.unlock();
      }
    });
  }

  static class Named extends ReentrantLock {
    int taken;

    @Override
    public void lock() {
      super.lock();
      taken++;
    }
  }
}
