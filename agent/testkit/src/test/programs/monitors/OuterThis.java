// expect: lock-order-cycle
/** An inner class takes its own monitor and that of its outer object. */
class OuterThis {
  class Inner {
    void up() {
      synchronized (this) {
        synchronized (OuterThis.this) {
        }
      }
    }
  }

  synchronized void down(Inner inner) {
    synchronized (inner) {
    }
  }

  public static void main(String[] args) throws Exception {
    OuterThis outer = new OuterThis();
    Inner inner = outer.new Inner();
    Turns.go("first", () -> {
      outer.down(inner);
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      inner.up();
    });
  }
}
