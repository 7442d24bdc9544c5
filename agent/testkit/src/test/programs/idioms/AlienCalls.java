// expect: lock-order-cycle AlienCalls$Model AlienCalls$View
import java.util.ArrayList;
import java.util.List;

/** Listeners are called while the model is locked. */
class AlienCalls {
  static class Model {
    private final List<View> views = new ArrayList<>();

    synchronized void add(View view) {
      views.add(view);
    }

    synchronized void set() {
      views.forEach(View::changed);
    }
  }

  static class View {
    synchronized void changed() {}

    synchronized void close(Model model) {
      model.add(this);
    }
  }

  public static void main(String[] args) throws Exception {
    Model model = new Model();
    View view = new View();
    model.add(view);
    Turns.go("first", () -> {
      model.set();
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      view.close(model);
    });
  }
}
