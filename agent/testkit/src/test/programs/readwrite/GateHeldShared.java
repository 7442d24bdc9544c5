// expect: lock-order-cycle GateHeldShared.a GateHeldShared.b
import java.util.concurrent.locks.ReentrantReadWriteLock;

class GateHeldShared {
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
      gate.readLock().lock();
      synchronized (b) {
        synchronized (a) {
        }
      }
      gate.readLock().unlock();
    });
  }
}
