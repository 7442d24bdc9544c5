// dismissed: single-thread
/** A circle of three locks, two parts of it by one thread. */
class ThreeByTwoThreads {
  static final Object a = new Object();
  static final Object b = new Object();
  static final Object c = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("1", () -> {
      nested(a, b);
      nested(b, c);
      Turns.next(1);
    });
    Turns.go("2", () -> {
      Turns.await(1);
      nested(c, a);
    });
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
