// dismissed: start-join
// dismissed: start-join
// dismissed: start-join
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RecursiveAction;

/** All parts of a task have ended before what comes after them takes the other order. */
class ForkJoinInvokeAll {

  public static void main(String[] args) {
    for (int i = 0; i < 10; i++) {
      new Pair(new Object(), new Object()).invoke();
      new Several(new Object(), new Object()).invoke();
    }
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }

  /** Two parts. */
  static class Pair extends RecursiveAction {
    final Object a;
    final Object b;

    Pair(Object a, Object b) {
      this.a = a;
      this.b = b;
    }

    @Override
    protected void compute() {
      invokeAll(new Part(a, b), new Part(a, b));
      nested(b, a);
    }
  }

  /** Any number of parts, in an array and in a list. */
  static class Several extends RecursiveAction {
    final Object a;
    final Object b;

    Several(Object a, Object b) {
      this.a = a;
      this.b = b;
    }

    @Override
    protected void compute() {
      invokeAll(new Part(a, b), new Part(a, b), new Part(a, b));
      nested(b, a);
      Object c = new Object();
      List<Part> parts = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        parts.add(new Part(a, c));
      }
      invokeAll(parts);
      nested(c, a);
    }
  }

  static class Part extends RecursiveAction {
    final Object a;
    final Object b;

    Part(Object a, Object b) {
      this.a = a;
      this.b = b;
    }

    @Override
    protected void compute() {
      nested(a, b);
    }
  }
}
