// expect: lock-order-cycle GateByInstance.a GateByInstance.b

class GateByInstance {
  static final Object a = new Object();
  static final Object b = new Object();
  static final Object[] gates = {new Object(), new Object()};

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      synchronized (gates[0]) {
        synchronized (a) {
          synchronized (b) {
          }
        }
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (gates[1]) {
        synchronized (b) {
          synchronized (a) {
          }
        }
      }
    });
  }
}
