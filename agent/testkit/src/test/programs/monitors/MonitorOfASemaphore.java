import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.StampedLock;

/** Under its own monitor a semaphore or a stamped lock is taken once: that keeps nobody out. */
class MonitorOfASemaphore {
  static final Semaphore semaphore = new Semaphore(1);
  static final StampedLock stamped = new StampedLock();

  public static void main(String[] args) throws Exception {
    for (int i = 0; i < 2; i++) {
      Turns.go("t" + i, () -> {
        synchronized (semaphore) {
          semaphore.acquire();
          semaphore.release();
        }
        synchronized (stamped) {
          stamped.unlockWrite(stamped.writeLock());
        }
      });
    }
  }
}
