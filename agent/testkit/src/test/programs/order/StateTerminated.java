// dismissed: start-join

/** Whoever sees that a thread is terminated comes after it; whoever sees that it runs does not. */
class StateTerminated {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Thread first = Turns.go("first", () -> {
      synchronized (a) {
        synchronized (b) {
        }
      }
    });
    while (first.getState() != Thread.State.TERMINATED) {
      Thread.yield();
    }
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
