// dismissed: happens-before
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A widget holds its own lock while its constructor enters it into the registry. */
class NewLockHeldWhilePublished {
  static class Registry {
    private final List<Widget> all = new ArrayList<>();

    synchronized void add(Widget widget) {
      all.add(widget);
    }

    synchronized int sum() {
      int sum = 0;
      for (Widget widget : all) {
        sum += widget.state();
      }
      return sum;
    }
  }

  static class Widget {
    private final Lock lock = new ReentrantLock();
    private int state;

    Widget(Registry registry) {
      lock.lock();
      try {
        registry.add(this);
        state = 1;
      } finally {
        lock.unlock();
      }
    }

    int state() {
      lock.lock();
      try {
        return state;
      } finally {
        lock.unlock();
      }
    }
  }

  public static void main(String[] args) throws Exception {
    Registry registry = new Registry();
    Turns.go("makes", () -> {
      new Widget(registry);
      Turns.next(1);
    });
    Turns.go("sums", () -> {
      Turns.await(1);
      System.out.println(registry.sum());
    });
  }
}
