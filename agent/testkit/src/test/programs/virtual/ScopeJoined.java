// from: 21
// dismissed: happens-before

/** What follows a structured task scope comes after all that was forked in it. */
class ScopeJoined {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    try (Scope scope = new Scope()) {
      for (int i = 0; i < 10; i++) {
        scope.fork(() -> nested(a, b));
      }
      scope.join();
      nested(b, a);
    }
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
