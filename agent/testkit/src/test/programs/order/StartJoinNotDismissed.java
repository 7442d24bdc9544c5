// options: dismiss=gate-lock:single-thread
// expect: lock-order-cycle

class StartJoinNotDismissed {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> ab()).join();
    Turns.go("second", () -> ba());
  }

  static void ab() {
    synchronized (a) {
      synchronized (b) {
      }
    }
  }

  static void ba() {
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
