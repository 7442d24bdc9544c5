// expect: lock-order-cycle StaticMethods$Left.class StaticMethods$Right.class

class StaticMethods {
  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      Left.outer();
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      Right.outer();
    });
  }

  static class Left {
    static synchronized void outer() {
      Right.inner();
    }

    static synchronized void inner() {}
  }

  static class Right {
    static synchronized void outer() {
      Left.inner();
    }

    static synchronized void inner() {}
  }
}
