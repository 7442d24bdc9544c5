// expect: lock-order-cycle

class StaticInitialiser {
  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> new Loaded());
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (Loaded.b) {
        synchronized (Loaded.a) {
        }
      }
    });
  }

  static class Loaded {
    static final Object a = new Object();
    static final Object b = new Object();

    static {
      synchronized (a) {
        synchronized (b) {
        }
      }
      Turns.next(1);
    }
  }
}
