// expect: lock-order-cycle TwoBugs.a TwoBugs.b
// expect: lock-order-cycle TwoBugs.c TwoBugs.d

class TwoBugs {
  static final Object a = new Object();
  static final Object b = new Object();
  static final Object c = new Object();
  static final Object d = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      synchronized (a) {
        synchronized (b) {
        }
      }
      synchronized (c) {
        synchronized (d) {
        }
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (b) {
        synchronized (a) {
        }
      }
      synchronized (d) {
        synchronized (c) {
        }
      }
    });
  }
}
