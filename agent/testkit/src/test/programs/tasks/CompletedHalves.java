// dismissed: start-join
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinPool;

/** What is done when one half is complete comes before what is done when the whole is. */
class CompletedHalves {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) {
    new ForkJoinPool(4).invoke(new Outermost());
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }

  /** The one that is waited for. */
  static class Outermost extends CountedCompleter<Void> {
    @Override
    public void compute() {
      setPendingCount(1);
      new Whole(this).fork();
      tryComplete();
    }
  }

  static class Whole extends CountedCompleter<Void> {
    Whole(Outermost outermost) {
      super(outermost);
    }

    @Override
    public void compute() {
      setPendingCount(2);
      new FirstHalf(this).fork();
      new SecondHalf(this).fork();
      tryComplete();
    }

    @Override
    public void onCompletion(CountedCompleter<?> caller) {
      nested(b, a);
    }
  }

  static class FirstHalf extends CountedCompleter<Void> {
    FirstHalf(Whole whole) {
      super(whole);
    }

    @Override
    public void compute() {
      tryComplete();
      Turns.next(1);
    }

    @Override
    public void onCompletion(CountedCompleter<?> caller) {
      nested(a, b);
    }
  }

  static class SecondHalf extends CountedCompleter<Void> {
    SecondHalf(Whole whole) {
      super(whole);
    }

    @Override
    public void compute() {
      Turns.await(1);
      tryComplete();
    }
  }
}
