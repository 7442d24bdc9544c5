// dismissed: gate-lock
import java.util.concurrent.locks.ReentrantReadWriteLock;

class GateHeldExclusively {
  static final Object a = new Object();
  static final Object b = new Object();
  static final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      gate.readLock().lock();
      synchronized (a) {
        synchronized (b) {
        }
      }
      gate.readLock().unlock();
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      gate.writeLock().lock();
      synchronized (b) {
        synchronized (a) {
        }
      }
      gate.writeLock().unlock();
    });
  }
}
