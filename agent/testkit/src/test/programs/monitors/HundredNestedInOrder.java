/** A hundred monitors held at once, by two threads in one order. */
class HundredNestedInOrder {
  static final Object[] locks = new Object[100];

  public static void main(String[] args) throws Exception {
    for (int i = 0; i < locks.length; i++) {
      locks[i] = new Object();
    }
    Turns.go("first", () -> down(0));
    Turns.go("second", () -> down(0));
  }

  static void down(int i) {
    if (i < locks.length) {
      synchronized (locks[i]) {
        down(i + 1);
      }
    }
  }
}
