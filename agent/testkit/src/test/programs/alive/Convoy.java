// options: interval=1
import java.util.concurrent.locks.ReentrantLock;

/** Many threads queue for two locks in one order, all the time. */
class Convoy {
  static final ReentrantLock a = new ReentrantLock(true);
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    long end = System.nanoTime() + 600_000_000L;
    for (int i = 0; i < 16; i++) {
      Turns.go("t" + i, () -> {
        while (System.nanoTime() < end) {
          a.lock();
          try {
            synchronized (b) {
              Thread.yield();
            }
          } finally {
            a.unlock();
          }
        }
      });
    }
  }
}
