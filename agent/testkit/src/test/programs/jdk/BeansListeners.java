// expect: lock-order-cycle
import java.beans.PropertyChangeSupport;

/** A bean tells its listener while it is locked, and the listener asks the bean. */
class BeansListeners {
  static class Bean {
    final PropertyChangeSupport support = new PropertyChangeSupport(this);
    int value;

    synchronized void set(int v) {
      int old = value;
      value = v;
      support.firePropertyChange("value", old, v);
    }

    synchronized int get() {
      return value;
    }
  }

  static final Object panel = new Object();

  public static void main(String[] args) throws Exception {
    Bean bean = new Bean();
    bean.support.addPropertyChangeListener(event -> {
      synchronized (panel) {
      }
    });
    Turns.go("first", () -> {
      bean.set(1);
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (panel) {
        bean.get();
      }
    });
  }
}
