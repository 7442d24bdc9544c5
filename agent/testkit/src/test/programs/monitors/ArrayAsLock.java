// expect: lock-order-cycle ArrayAsLock.a ArrayAsLock.b

class ArrayAsLock {
  static final int[] a = new int[1];
  static final String[] b = {};

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      synchronized (a) {
        synchronized (b) {
        }
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (b) {
        synchronized (a) {
        }
      }
    });
  }
}
