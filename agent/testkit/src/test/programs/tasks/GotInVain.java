// expect: lock-order-cycle
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One part of a task is complete, but who has waited for the whole has given up. */
class GotInVain {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Whole whole = new Whole();
    whole.setPendingCount(1);
    Part part = new Part(whole);
    ForkJoinPool.commonPool().execute(part);
    while (!part.isOver) {
      Thread.yield();
    }
    try {
      whole.get(1, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      nested(b, a);
    }
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }

  static class Whole extends CountedCompleter<Void> {
    @Override
    public void compute() {}
  }

  static class Part extends CountedCompleter<Void> {
    volatile boolean isOver;

    Part(Whole whole) {
      super(whole);
    }

    @Override
    public void compute() {
      nested(a, b);
      tryComplete();
      isOver = true;
    }
  }
}
