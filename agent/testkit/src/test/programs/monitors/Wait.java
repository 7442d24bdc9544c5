// expect: lock-order-cycle Wait.outer Wait.inner

class Wait {
  static final Object outer = new Object();
  static final Object inner = new Object();
  static volatile boolean ready;

  public static void main(String[] args) throws Exception {
    // After the wait the outer lock is taken again while the inner one is held.
    Thread waiter = Turns.go("waiter", () -> {
      synchronized (outer) {
        synchronized (inner) {
          while (!ready) {
            outer.wait();
          }
        }
      }
      Turns.next(1);
    });
    Turns.awaitBlocked(waiter);
    Turns.go("notifier", () -> {
      synchronized (outer) {
        ready = true;
        outer.notifyAll();
      }
    });
    Turns.go("third", () -> {
      Turns.await(1);
      synchronized (outer) {
        synchronized (inner) {
        }
      }
    });
  }
}
