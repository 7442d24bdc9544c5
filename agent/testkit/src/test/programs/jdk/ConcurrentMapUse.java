import java.util.concurrent.ConcurrentHashMap;

/** Ordinary use of a map under a lock. */
class ConcurrentMapUse {
  static final Object a = new Object();
  static final ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();

  public static void main(String[] args) throws Exception {
    for (int t = 0; t < 3; t++) {
      Turns.go("t" + t, () -> {
        for (int i = 0; i < 1000; i++) {
          synchronized (a) {
            map.merge(i % 100, 1, Integer::sum);
          }
          map.computeIfAbsent(i, k -> k);
        }
      });
    }
  }
}
