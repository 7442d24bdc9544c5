// expect: lock-order-cycle ClassObjects.class java.lang.Runtime.class

class ClassObjects {
  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      synchronized (ClassObjects.class) {
        synchronized (Runtime.class) {
        }
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (Runtime.class) {
        synchronized (ClassObjects.class) {
        }
      }
    });
  }
}
