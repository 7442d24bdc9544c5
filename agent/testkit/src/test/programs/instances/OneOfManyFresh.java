// expect: lock-order-cycle
/** Very many locks that live for a moment, and among them one that is taken both ways. */
class OneOfManyFresh {
  static final int MANY = 400_000;
  static final Object a = new Object();
  static Object shared;

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      for (int i = 0; i < MANY; i++) {
        Object fresh = new Object();
        if (i == MANY - 1_000) {
          shared = fresh;
        }
        synchronized (a) {
          synchronized (fresh) {
          }
        }
        if (i == MANY - 1_000) {
          Turns.next(1);
          Turns.await(2);
        }
      }
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (shared) {
        synchronized (a) {
        }
      }
      Turns.next(2);
    });
  }
}
