// dismissed: start-join
import java.util.concurrent.CountedCompleter;

/** A task is completed by whichever of its parts is the last, and then takes the other order. */
class CompletedParts {

  public static void main(String[] args) {
    for (int i = 0; i < 10; i++) {
      new Whole(new Object(), new Object()).invoke();
    }
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }

  static class Whole extends CountedCompleter<Void> {
    final Object a;
    final Object b;

    Whole(Object a, Object b) {
      this.a = a;
      this.b = b;
    }

    @Override
    public void compute() {
      int parts = 4;
      setPendingCount(parts);
      for (int i = 0; i < parts; i++) {
        new Part(this).fork();
      }
      tryComplete();
    }

    @Override
    public void onCompletion(CountedCompleter<?> caller) {
      nested(b, a);
    }
  }

  static class Part extends CountedCompleter<Void> {
    final Whole whole;

    Part(Whole whole) {
      super(whole);
      this.whole = whole;
    }

    @Override
    public void compute() {
      nested(whole.a, whole.b);
      tryComplete();
    }
  }
}
