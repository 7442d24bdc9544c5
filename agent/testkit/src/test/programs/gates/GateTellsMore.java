// dismissed: gate-lock

class GateTellsMore {
  static final Object gate = new Object();
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    // Each of the two alone is of one thread; that the gate keeps them apart says more.
    Turns.go("first", () -> {
      both();
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      both();
    });
  }

  static void both() {
    synchronized (gate) {
      synchronized (a) {
        synchronized (b) {
        }
      }
      synchronized (b) {
        synchronized (a) {
        }
      }
    }
  }
}
