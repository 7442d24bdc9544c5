// expect: lock-order-cycle SynchronizedMaps.a SynchronizedMaps.b
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

class SynchronizedMaps {
  static final Map<String, String> a = Collections.synchronizedMap(new HashMap<>());
  static final Map<String, String> b = Collections.synchronizedMap(new HashMap<>());

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      System.out.println(a.equals(b));
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      System.out.println(b.equals(a));
    });
  }
}
