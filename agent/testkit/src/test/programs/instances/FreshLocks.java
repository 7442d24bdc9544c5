class FreshLocks {
  static final Object a = new Object();

  public static void main(String[] args) throws Exception {
    // Each iteration has a lock of its own: no two threads ever meet in it.
    Turns.go("first", () -> {
      for (int i = 0; i < 20_000; i++) {
        synchronized (a) {
          synchronized (new Object()) {
          }
        }
      }
    });
    Turns.go("second", () -> {
      for (int i = 0; i < 20_000; i++) {
        synchronized (new Object()) {
          synchronized (a) {
          }
        }
      }
    });
  }
}
