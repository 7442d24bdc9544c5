// expect: lock-order-cycle WaitNotify.a WaitNotify.b
/** A flag under a monitor orders this run; another run may be ordered otherwise. */
class WaitNotify {
  static final Object a = new Object();
  static final Object b = new Object();
  static final Object signal = new Object();
  static boolean done;

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      synchronized (a) {
        synchronized (b) {
        }
      }
      synchronized (signal) {
        done = true;
        signal.notifyAll();
      }
    });
    Turns.go("second", () -> {
      synchronized (signal) {
        while (!done) {
          signal.wait();
        }
      }
      synchronized (b) {
        synchronized (a) {
        }
      }
    });
  }
}
