import java.util.ArrayList;
import java.util.List;

/** Listeners are called with no lock held. */
class OpenCalls {
  static class Model {
    private final List<View> views = new ArrayList<>();
    private int value;

    synchronized void add(View view) {
      views.add(view);
    }

    void set(int v) {
      List<View> copy;
      synchronized (this) {
        value = v;
        copy = new ArrayList<>(views);
      }
      for (View view : copy) {
        view.changed();
      }
    }

    synchronized int get() {
      return value;
    }
  }

  static class View {
    private final Model model;

    View(Model model) {
      this.model = model;
    }

    synchronized void changed() {
      System.out.println(model.get());
    }
  }

  public static void main(String[] args) throws Exception {
    Model model = new Model();
    View view = new View(model);
    model.add(view);
    Turns.go("first", () -> model.set(1));
    Turns.go("second", () -> view.changed());
  }
}
