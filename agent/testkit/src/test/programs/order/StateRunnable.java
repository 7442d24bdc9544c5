// expect: lock-order-cycle StateRunnable.a StateRunnable.b

/** A look at the state of a thread that still runs orders nothing. */
class StateRunnable {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Thread first = Turns.go("first", () -> {
      synchronized (a) {
        synchronized (b) {
        }
      }
      Turns.next(1);
      Turns.await(2);
    });
    Turns.await(1);
    first.getState();
    synchronized (b) {
      synchronized (a) {
      }
    }
    Turns.next(2);
  }
}
