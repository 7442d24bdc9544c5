// from: 21
// dismissed: start-join
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;

/** Who has waited for a task, if not for ever, comes after it if it is done. */
class JoinedInTime {

  public static void main(String[] args) throws Exception {
    for (int way = 0; way < 2; way++) {
      Object a = new Object();
      Object b = new Object();
      ForkJoinTask<?> task = ForkJoinPool.commonPool().submit(() -> nested(a, b));
      boolean isDone =
          way == 0
              ? task.quietlyJoin(1, TimeUnit.MINUTES)
              : task.quietlyJoinUninterruptibly(1, TimeUnit.MINUTES);
      if (!isDone) {
        throw new IllegalStateException("not done");
      }
      nested(b, a);
    }
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
