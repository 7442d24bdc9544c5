// dismissed: happens-before
// dismissed: happens-before
import java.awt.EventQueue;

/** What is done for an event comes after it was posted, and before who waits for it goes on. */
class EventQueues {
  static final Object a = new Object();
  static final Object b = new Object();
  static final Object c = new Object();
  static final Object d = new Object();

  public static void main(String[] args) throws Exception {
    System.setProperty("java.awt.headless", "true");
    // From here on the thread that runs events is there.
    EventQueue.invokeAndWait(() -> {});

    nested(a, b);
    EventQueue.invokeLater(() -> nested(b, a));

    EventQueue.invokeAndWait(() -> nested(c, d));
    nested(d, c);
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
