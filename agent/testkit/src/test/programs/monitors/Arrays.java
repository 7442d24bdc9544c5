// expect: lock-order-cycle Arrays.locks[] Arrays.locks[]

class Arrays {
  static final Object[] locks = {new Object(), new Object()};

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      synchronized (locks[0]) {
        synchronized (locks[1]) {
        }
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (locks[1]) {
        synchronized (locks[0]) {
        }
      }
    });
  }
}
