// dismissed: start-join
import java.util.Arrays;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;

/** Tasks that were made long before they are run by hand, and results that are seen long after. */
class LateForkJoin {
  /** Known to all from the beginning. */
  static final Object[][] LOCKS = new Object[6][2];

  static {
    for (Object[] pair : LOCKS) {
      Arrays.setAll(pair, i -> new Object());
    }
  }

  public static void main(String[] args) {
    for (int way = 0; way < 5; way++) {
      Object x = LOCKS[way][0];
      Object y = LOCKS[way][1];
      nested(x, y);
      Inner made = new Inner(y, x);
      Inner other = new Inner(new Object(), new Object());
      makeOthers();
      switch (way) {
        case 0:
          made.invoke();
          break;
        case 1:
          made.quietlyInvoke();
          break;
        case 2:
          ForkJoinTask.invokeAll(made, other);
          break;
        case 3:
          ForkJoinTask.invokeAll(withOthers(made));
          break;
        default:
          ForkJoinTask.invokeAll(Arrays.asList(withOthers(made)));
          break;
      }
    }
    Object x = LOCKS[5][0];
    Object y = LOCKS[5][1];
    Inner seenLate = new Inner(x, y);
    seenLate.fork();
    while (!isOver(seenLate)) {
      Thread.yield();
    }
    makeOthers();
    seenLate.join();
    nested(y, x);
  }

  /** It is run when all others were forked. */
  static ForkJoinTask<?>[] withOthers(Inner first) {
    ForkJoinTask<?>[] all = new ForkJoinTask<?>[50_000];
    Arrays.setAll(all, i -> i == 0 ? first : ForkJoinTask.adapt(() -> { }));
    return all;
  }

  /** Without a call that would say so to whoever watches. */
  static boolean isOver(Inner task) {
    return task.isOver;
  }

  static void makeOthers() {
    for (int i = 0; i < 100_000; i++) {
      ForkJoinTask.adapt(() -> { });
    }
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }

  static class Inner extends RecursiveAction {
    final Object outer;
    final Object inner;
    volatile boolean isOver;

    Inner(Object outer, Object inner) {
      this.outer = outer;
      this.inner = inner;
    }

    @Override
    protected void compute() {
      nested(outer, inner);
      isOver = true;
    }
  }
}
