import java.util.concurrent.Semaphore;

/** Two pools of resources with several permits, asked for in any order: no mutexes. */
class ResourcePool {
  static final Semaphore connections = new Semaphore(4);
  static final Semaphore workers = new Semaphore(8);

  public static void main(String[] args) throws Exception {
    for (int i = 0; i < 2; i++) {
      boolean first = i == 0;
      Turns.go("t" + i, () -> {
        Semaphore outer = first ? connections : workers;
        Semaphore inner = first ? workers : connections;
        for (int k = 0; k < 50; k++) {
          outer.acquire();
          inner.acquire();
          inner.release();
          outer.release();
        }
      });
    }
  }
}
