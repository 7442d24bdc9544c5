// expect: lock-order-cycle HeldAcrossCalls.a HeldAcrossCalls.b

class HeldAcrossCalls {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      synchronized (a) {
        deep(20);
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (b) {
        deeper();
      }
    });
  }

  static void deep(int n) {
    if (n > 0) {
      deep(n - 1);
    } else {
      synchronized (b) {
      }
    }
  }

  static void deeper() {
    synchronized (a) {
    }
  }
}
