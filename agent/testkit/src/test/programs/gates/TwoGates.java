// expect: lock-order-cycle TwoGates.a TwoGates.b
/** Each side has a gate, but another one. */
class TwoGates {
  static final Object left = new Object();
  static final Object right = new Object();
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("1", () -> {
      synchronized (left) {
        nested(a, b);
      }
      Turns.next(1);
    });
    Turns.go("2", () -> {
      Turns.await(1);
      synchronized (right) {
        nested(b, a);
      }
    });
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
