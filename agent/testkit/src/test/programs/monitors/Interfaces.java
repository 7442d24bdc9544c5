// expect: lock-order-cycle
/** Blocks in static and default methods of an interface. */
class Interfaces {
  interface Shop {
    Object STOCK = new Object();
    Object TILL = new Object();

    static void sell() {
      synchronized (STOCK) {
        synchronized (TILL) {
        }
      }
    }

    default void count() {
      synchronized (TILL) {
        synchronized (STOCK) {
        }
      }
    }
  }

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      Shop.sell();
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      new Shop() {}.count();
    });
  }
}
