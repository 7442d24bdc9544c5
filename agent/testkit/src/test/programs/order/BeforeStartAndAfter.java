// expect: lock-order-cycle BeforeStartAndAfter.a BeforeStartAndAfter.b

class BeforeStartAndAfter {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    // The first time is over before the thread starts; the second time is not.
    ab();
    Thread thread = Turns.go("second", () -> {
      Turns.await(1);
      ba();
    });
    ab();
    Turns.next(1);
    thread.join();
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
