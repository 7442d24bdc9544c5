// expect: lock-order-cycle

class LambdaCaptures {
  public static void main(String[] args) throws Exception {
    Object a = new Object();
    Object b = new Object();
    Turns.go("first", () -> {
      synchronized (a) {
        synchronized (b) {
          Turns.next(1);
        }
      }
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
