// expect: lock-order-cycle HookInOtherOrder.a HookInOtherOrder.b
/** A shutdown hook takes the locks the other way round. */
class HookInOtherOrder {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> nested(b, a)));
    Turns.go("first", () -> {
      nested(a, b);
      Turns.next(1);
    });
    Turns.await(1);
    System.exit(0);
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
