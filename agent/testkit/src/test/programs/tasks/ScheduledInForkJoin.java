// from: 25
// dismissed: start-join
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;

/** A fork-join pool runs a task after a while, in which very many others are made. */
class ScheduledInForkJoin {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    nested(a, b);
    var task = ForkJoinPool.commonPool().schedule(() -> nested(b, a), 1, TimeUnit.SECONDS);
    for (int i = 0; i < 100_000; i++) {
      ForkJoinTask.adapt(() -> { });
    }
    task.get();
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
