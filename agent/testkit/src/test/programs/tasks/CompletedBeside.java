// expect: lock-order-cycle
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinPool;

/** One half of a task is complete before the other begins its last step, but need not be. */
class CompletedBeside {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) {
    new ForkJoinPool(4).invoke(new Whole());
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }

  static class Whole extends CountedCompleter<Void> {
    @Override
    public void compute() {
      setPendingCount(2);
      new FirstHalf(this).fork();
      new SecondHalf(this).fork();
      tryComplete();
    }
  }

  static class FirstHalf extends CountedCompleter<Void> {
    FirstHalf(Whole whole) {
      super(whole);
    }

    @Override
    public void compute() {
      nested(a, b);
      tryComplete();
      Turns.next(1);
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

    @Override
    public void onCompletion(CountedCompleter<?> caller) {
      nested(b, a);
    }
  }
}
