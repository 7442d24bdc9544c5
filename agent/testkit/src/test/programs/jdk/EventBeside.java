// expect: lock-order-cycle
import java.awt.EventQueue;

/** An event that nobody has waited for. */
class EventBeside {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    System.setProperty("java.awt.headless", "true");
    EventQueue.invokeLater(() -> {
      nested(b, a);
      Turns.next(1);
    });
    Turns.await(1);
    nested(a, b);
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
