// expect: lock-order-cycle
/** Threads of groups, daemons, with priorities and handlers for what they throw. */
class ThreadGroups {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    ThreadGroup group = new ThreadGroup("workers");
    Thread first = new Thread(group, () -> {
      nested(a, b);
      throw new IllegalStateException("as it should be");
    }, "first", 1 << 20);
    first.setPriority(Thread.MAX_PRIORITY);
    first.setUncaughtExceptionHandler((t, e) -> Turns.next(1));
    first.start();
    Thread second = new Thread(group, () -> {
      Turns.await(1);
      nested(b, a);
      Turns.next(2);
    });
    second.setDaemon(true);
    second.start();
    Turns.await(2);
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
