// expect: lock-order-cycle
/** Strings and boxed numbers, which everybody shares. */
class Literals {
  static final Integer number = 7;

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      synchronized ("a lock") {
        synchronized (number) {
        }
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (Integer.valueOf("7")) {
        synchronized (new String("a lock").intern()) {
        }
      }
    });
  }
}
