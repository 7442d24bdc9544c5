// dismissed: start-join

/** However many do it one after the other, nobody meets anybody. */
class ManyInTurn {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    for (int i = 0; i < 200; i++) {
      Turns.go("in turn " + i, () -> ab()).join();
    }
    Turns.go("against them", () -> ba()).join();
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
