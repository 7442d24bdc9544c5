// dismissed: gate-lock

class GateFarAbove {
  static final Object a = new Object();
  static final Object b = new Object();
  static final Object gate = new Object();
  static final Object between = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      synchronized (gate) {
        synchronized (between) {
          both(a, b);
        }
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (gate) {
        both(b, a);
      }
    });
  }

  static void both(Object one, Object two) {
    synchronized (one) {
      synchronized (two) {
      }
    }
  }
}
