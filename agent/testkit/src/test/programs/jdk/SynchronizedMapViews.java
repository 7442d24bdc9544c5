// expect: lock-order-cycle
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** Each map goes over the other while it is locked. */
class SynchronizedMapViews {
  static final Map<String, String> left = Collections.synchronizedMap(new HashMap<>());
  static final Map<String, String> right = Collections.synchronizedMap(new HashMap<>());

  public static void main(String[] args) throws Exception {
    left.put("a", "b");
    right.put("c", "d");
    Turns.go("first", () -> {
      left.forEach((k, v) -> right.get(k));
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (right) {
        for (String key : right.keySet()) {
          left.containsKey(key);
        }
      }
    });
  }
}
