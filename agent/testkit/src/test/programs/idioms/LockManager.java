// expect: lock-order-cycle
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** One lock per key, made on demand. */
class LockManager {
  static final ConcurrentHashMap<String, ReentrantLock> locks = new ConcurrentHashMap<>();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      transfer("x", "y");
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      transfer("y", "x");
    });
  }

  static void transfer(String from, String to) {
    lock(from);
    lock(to);
    unlock(to);
    unlock(from);
  }

  static void lock(String key) {
    locks.computeIfAbsent(key, k -> new ReentrantLock()).lock();
  }

  static void unlock(String key) {
    locks.get(key).unlock();
  }
}
