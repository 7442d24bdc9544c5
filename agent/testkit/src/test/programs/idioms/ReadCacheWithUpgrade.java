import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The cache of the JDK's own documentation: the read lock is let go before writing. */
class ReadCacheWithUpgrade {
  static final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  static final Map<Integer, Integer> cache = new HashMap<>();

  public static void main(String[] args) throws Exception {
    for (int t = 0; t < 4; t++) {
      Turns.go("t" + t, () -> {
        for (int i = 0; i < 200; i++) {
          get(i % 20);
        }
      });
    }
  }

  static int get(int key) {
    lock.readLock().lock();
    Integer value = cache.get(key);
    if (value == null) {
      lock.readLock().unlock();
      lock.writeLock().lock();
      try {
        value = cache.computeIfAbsent(key, k -> k * k);
        lock.readLock().lock();
      } finally {
        lock.writeLock().unlock();
      }
    }
    try {
      return value;
    } finally {
      lock.readLock().unlock();
    }
  }
}
