// from: 21
// expect: lock-order-cycle

/** Two subtasks of a scope happened to come one after the other. */
class TwoSubtasks {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    try (Scope scope = new Scope()) {
      scope.fork(() -> {
        nested(a, b);
        Turns.next(1);
      });
      scope.fork(() -> {
        Turns.await(1);
        nested(b, a);
      });
      scope.join();
    }
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
