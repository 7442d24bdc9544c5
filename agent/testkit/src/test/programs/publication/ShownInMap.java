// expect: lock-order-cycle
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** The new lock is in a concurrent map before its maker asks for it. */
class ShownInMap {
  static final Object registry = new Object();
  static final ConcurrentHashMap<String, ReentrantLock> locks = new ConcurrentHashMap<>();

  public static void main(String[] args) throws Exception {
    Turns.go("makes", () -> {
      synchronized (registry) {
        ReentrantLock lock = new ReentrantLock();
        locks.put("a", lock);
        lock.lock();
        lock.unlock();
      }
      Turns.next(1);
    });
    Turns.go("uses", () -> {
      Turns.await(1);
      ReentrantLock lock = locks.get("a");
      lock.lock();
      synchronized (registry) {
        lock.unlock();
      }
    });
  }
}
