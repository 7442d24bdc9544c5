// expect: lock-order-cycle
/** What is locked is new, but was made, and shown, in the round before. */
class LockedInTheNextRound {
  static final Object registry = new Object();
  static volatile Object shown;

  public static void main(String[] args) throws Exception {
    Turns.go("makes", () -> {
      Object last = null;
      for (int i = 0; i < 2; i++) {
        Object next = new Object();
        if (last == null) {
          shown = next;
        } else {
          synchronized (registry) {
            synchronized (last) {
              last.hashCode();
            }
          }
        }
        last = next;
      }
      Turns.next(1);
    });
    Turns.go("uses", () -> {
      Turns.await(1);
      synchronized (shown) {
        synchronized (registry) {
          shown.hashCode();
        }
      }
    });
  }
}
