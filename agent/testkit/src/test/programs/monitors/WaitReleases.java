class WaitReleases {
  static final Object a = new Object();
  static final Object b = new Object();
  static volatile boolean ready;

  public static void main(String[] args) throws Exception {
    // While it waits the thread does not hold the lock: the two orders cannot meet.
    Thread waiter = Turns.go("waiter", () -> {
      synchronized (a) {
        while (!ready) {
          a.wait();
        }
      }
      synchronized (b) {
      }
    });
    Turns.awaitBlocked(waiter);
    synchronized (b) {
      synchronized (a) {
        ready = true;
        a.notifyAll();
      }
    }
  }
}
