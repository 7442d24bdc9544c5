// expect: lock-order-cycle SeenAlive.a SeenAlive.b

class SeenAlive {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Thread first = Turns.go("first", () -> {
      ab();
      Turns.next(1);
      Turns.await(2);
    });
    Turns.await(1);
    // The first is done with its locks, but nothing said so.
    System.out.println(first.isAlive());
    Turns.go("second", () -> {
      ba();
      Turns.next(2);
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
