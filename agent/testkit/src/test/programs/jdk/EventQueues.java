// dismissed: happens-before
// dismissed: happens-before
import java.awt.EventQueue;

/** What is done for an event comes after it was posted, and before who waits for it goes on. */
class EventQueues {

  public static void main(String[] args) throws Exception {
    System.setProperty("java.awt.headless", "true");
    // From here on the thread that runs events is there.
    EventQueue.invokeAndWait(() -> {});

    Object a = new Object();
    Object b = new Object();
    nested(a, b);
    EventQueue.invokeLater(() -> nested(b, a));

    Object c = new Object();
    Object d = new Object();
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
