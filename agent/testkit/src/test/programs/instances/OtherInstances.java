class OtherInstances {
  static final Object registry = new Object();
  static final Session first = new Session();
  static final Session second = new Session();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      first.useWith(registry);
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (registry) {
        second.use();
      }
    });
  }

  static class Session {
    synchronized void use() {}

    synchronized void useWith(Object other) {
      synchronized (other) {
      }
    }
  }
}
