// expect: lock-order-cycle Vectors.a Vectors.b
import java.util.Vector;

class Vectors {
  static final Vector<String> a = new Vector<>();
  static final Vector<String> b = new Vector<>();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.add("x");
      b.add("x");
      System.out.println(a.equals(b));
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      System.out.println(b.containsAll(a));
    });
  }
}
