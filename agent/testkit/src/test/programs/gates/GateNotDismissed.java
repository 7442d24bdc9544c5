// options: dismiss=single-thread:start-join
// expect: lock-order-cycle GateNotDismissed.a GateNotDismissed.b

class GateNotDismissed {
  static final Object a = new Object();
  static final Object b = new Object();
  static final Object gate = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      synchronized (gate) {
        synchronized (a) {
          synchronized (b) {
          }
        }
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (gate) {
        synchronized (b) {
          synchronized (a) {
          }
        }
      }
    });
  }
}
