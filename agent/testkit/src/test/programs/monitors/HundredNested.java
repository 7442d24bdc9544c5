// expect: lock-order-cycle
/** A hundred monitors held at once, then the first wanted under the last. */
class HundredNested {
  static final Object[] locks = new Object[100];

  public static void main(String[] args) throws Exception {
    for (int i = 0; i < locks.length; i++) {
      locks[i] = new Object();
    }
    Turns.go("first", () -> {
      down(0);
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (locks[99]) {
        synchronized (locks[0]) {
        }
      }
    });
  }

  static void down(int i) {
    if (i < locks.length) {
      synchronized (locks[i]) {
        down(i + 1);
      }
    }
  }
}
