
class OwnLockHandedOver {
  static final MonitorLock baton = new MonitorLock();
  static final Object track = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      baton.lock();
      Turns.next(1);
      Turns.await(2);
      // The other one has given it back for us: our hands are empty.
      synchronized (track) {
      }
      Turns.next(3);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      baton.unlock();
      Turns.next(2);
      Turns.await(3);
      synchronized (track) {
        baton.lock();
        baton.unlock();
      }
    });
  }
}
