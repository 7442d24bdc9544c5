// expect: lock-order-cycle HashtableUnderLock.a HashtableUnderLock.table
import java.util.Hashtable;

class HashtableUnderLock {
  static final Object a = new Object();
  static final Hashtable<String, String> table = new Hashtable<>();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      synchronized (a) {
        table.put("x", "y");
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      table.computeIfAbsent("z", k -> {
        synchronized (a) {
          return k;
        }
      });
    });
  }
}
