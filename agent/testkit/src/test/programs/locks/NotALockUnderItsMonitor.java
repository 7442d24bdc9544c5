// expect: lock-order-cycle
/** An object with a method that is named like a lock's, called while its monitor is held. */
class NotALockUnderItsMonitor {
  static final Session a = new Session();
  static final Object b = new Object();

  static class Session {
    int uses;

    void lock() {
      uses++;
    }

    void unlock() {
      uses--;
    }
  }

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      synchronized (a) {
        a.lock();
        a.unlock();
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
