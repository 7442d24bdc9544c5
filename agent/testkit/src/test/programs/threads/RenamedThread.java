// expect: lock-order-cycle
/** A thread that is renamed while it holds locks. */
class RenamedThread {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      synchronized (a) {
        Thread.currentThread().setName("\u001b[31m\"red\"\n</script>");
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
