// expect: lock-order-cycle StateTerminated.a StateTerminated.b

/** The state of a thread is there to be watched, not to order threads, as its documentation says. */
class StateTerminated {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Thread first = Turns.go("first", () -> {
      synchronized (a) {
        synchronized (b) {
        }
      }
    });
    while (first.getState() != Thread.State.TERMINATED) {
      Thread.yield();
    }
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
