// dismissed: gate-lock
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** One side holds the gate shared, the other exclusively: they never meet. */
class GateReadAgainstWrite {
  static final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
  static final Object a = new Object();
  static final Object b = new Object();

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
