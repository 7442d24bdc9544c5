// expect: lock-order-cycle
/** Locks that only local variables name. */
class LocalLocks {
  public static void main(String[] args) throws Exception {
    Object left = new Object();
    Object right = new Object();
    Turns.go("first", () -> {
      synchronized (left) {
        synchronized (right) {
        }
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (right) {
        synchronized (left) {
        }
      }
    });
  }
}
