// expect: lock-order-cycle ManyCallPaths.a ManyCallPaths.b

class ManyCallPaths {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      one();
      two();
      three();
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

  static void one() {
    synchronized (a) {
      inner();
    }
  }

  static void two() {
    synchronized (a) {
      inner();
    }
  }

  static void three() {
    synchronized (a) {
      synchronized (b) {
      }
    }
  }

  static void inner() {
    synchronized (b) {
    }
  }
}
