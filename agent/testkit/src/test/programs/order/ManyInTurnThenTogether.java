// expect: lock-order-cycle ManyInTurnThenTogether.a ManyInTurnThenTogether.b

/** Two hundred threads do it one after the other; only then somebody does the opposite. */
class ManyInTurnThenTogether {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    for (int i = 0; i < 200; i++) {
      Turns.go("in turn " + i, () -> ab()).join();
    }
    Turns.go("the last", () -> {
      ab();
      Turns.next(1);
    });
    Turns.go("against them", () -> {
      Turns.await(1);
      ba();
    });
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
