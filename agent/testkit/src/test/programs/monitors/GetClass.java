/** getClass() of two subclasses: two locks of two names, one order for each. */
class GetClass {
  static class Base {
    void with(Object other) {
      synchronized (getClass()) {
        synchronized (other) {
        }
      }
    }
  }

  static class Left extends Base {}

  static class Right extends Base {}

  static final Object x = new Object();
  static final Object y = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      new Left().with(x);
      synchronized (x) {
        synchronized (y) {
        }
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (y) {
        new Right().with(new Object());
      }
    });
  }
}
