class Reentrant {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      synchronized (a) {
        synchronized (b) {
          synchronized (a) {
          }
        }
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (a) {
        synchronized (b) {
          synchronized (a) {
          }
        }
      }
    });
  }
}
