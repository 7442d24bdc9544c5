import java.util.concurrent.Semaphore;

class SemaphoreReleasedByOther {
  static final Semaphore mine = new Semaphore(1);
  static final Semaphore yours = new Semaphore(0);
  static final Object a = new Object();

  public static void main(String[] args) throws Exception {
    // Used to pass turns, not to exclude: the releasing thread never took it.
    Thread first = Turns.go("first", () -> {
      for (int i = 0; i < 100; i++) {
        mine.acquire();
        synchronized (a) {
        }
        yours.release();
      }
    });
    Turns.go("second", () -> {
      for (int i = 0; i < 100; i++) {
        yours.acquire();
        synchronized (a) {
        }
        mine.release();
      }
    });
    first.join();
  }
}
