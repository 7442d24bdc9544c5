// expect: lock-order-cycle ExceptionUnwindsOnlyInner.a ExceptionUnwindsOnlyInner.b

class ExceptionUnwindsOnlyInner {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      synchronized (a) {
        try {
          synchronized (new Object()) {
            throw new IllegalStateException();
          }
        } catch (IllegalStateException e) {
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
