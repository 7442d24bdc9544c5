// expect: lock-order-cycle JoinOfAnother.a JoinOfAnother.b

class JoinOfAnother {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      ab();
      Turns.next(1);
    });
    Turns.go("other", () -> System.out.println()).join();
    Turns.await(1);
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
