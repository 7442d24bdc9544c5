// expect: lock-order-cycle Hashtables.a Hashtables.b
import java.util.Hashtable;

class Hashtables {
  static final Hashtable<String, String> a = new Hashtable<>();
  static final Hashtable<String, String> b = new Hashtable<>();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.put("k", "v");
      b.put("k", "v");
      System.out.println(a.equals(b));
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      System.out.println(b.equals(a));
    });
  }
}
