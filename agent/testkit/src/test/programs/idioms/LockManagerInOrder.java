import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** One lock per key, taken in the order of the keys. */
class LockManagerInOrder {
  static final ConcurrentHashMap<String, ReentrantLock> locks = new ConcurrentHashMap<>();

  public static void main(String[] args) throws Exception {
    for (int i = 0; i < 4; i++) {
      String x = "k" + i;
      String y = "k" + (i + 1) % 4;
      Turns.go("t" + i, () -> {
        TreeSet<String> keys = new TreeSet<>();
        keys.add(x);
        keys.add(y);
        for (String key : keys) {
          locks.computeIfAbsent(key, k -> new ReentrantLock()).lock();
        }
        for (String key : keys.descendingSet()) {
          locks.get(key).unlock();
        }
      });
    }
  }
}
