// expect: lock-order-cycle GateBetween.a GateBetween.b

class GateBetween {
  static final Object a = new Object();
  static final Object b = new Object();
  static final Object gate = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      synchronized (a) {
        synchronized (gate) {
          synchronized (b) {
          }
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
    });
  }
}
