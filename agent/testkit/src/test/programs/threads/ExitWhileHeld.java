/** The program ends while a thread holds a lock and another waits for it. */
class ExitWhileHeld {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      synchronized (a) {
        Turns.next(1);
        Thread.sleep(60_000);
      }
    });
    Turns.await(1);
    Thread second = Turns.go("second", () -> {
      synchronized (b) {
        synchronized (a) {
        }
      }
    });
    Turns.awaitBlocked(second);
    System.exit(0);
  }
}
