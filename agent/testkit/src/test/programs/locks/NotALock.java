class NotALock {
  static final Door a = new Door();
  static final Door b = new Door();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.lock();
      b.lock();
      a.unlock();
      b.unlock();
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      b.lock();
      a.lock();
    });
  }

  /** Has the methods of a lock, but is none. */
  static class Door {
    int locked;

    void lock() {
      locked++;
    }

    void unlock() {
      locked--;
    }
  }
}
