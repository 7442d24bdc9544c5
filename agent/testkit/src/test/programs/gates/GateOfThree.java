// dismissed: gate-lock
/** Two of three in a circle share a gate: that is enough. */
class GateOfThree {
  static final Object gate = new Object();
  static final Object a = new Object();
  static final Object b = new Object();
  static final Object c = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("1", () -> {
      synchronized (gate) {
        nested(a, b);
      }
      Turns.next(1);
    });
    Turns.go("2", () -> {
      Turns.await(1);
      synchronized (gate) {
        nested(b, c);
      }
      Turns.next(2);
    });
    Turns.go("3", () -> {
      Turns.await(2);
      nested(c, a);
    });
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
