// until: 24
// expect: lock-order-cycle
/** Something is printed under a lock, and that lock taken while System.out is locked. */
class PrintUnderLock {
  static final Object a = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      synchronized (a) {
        System.out.println("x");
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (System.out) {
        synchronized (a) {
        }
      }
    });
  }
}
