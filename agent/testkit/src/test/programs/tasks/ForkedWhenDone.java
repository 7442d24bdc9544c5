// expect: lock-order-cycle
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** Who forks a task that is done already does so after others may have seen its result. */
class ForkedWhenDone {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    ForkJoinTask<?> shared = ForkJoinTask.adapt(() -> { });
    shared.invoke();
    Thread other =
        new Thread(
            () -> {
              Turns.await(1);
              shared.join();
              nested(b, a);
              Turns.next(2);
            });
    other.start();
    new ForkJoinPool(1)
        .submit(
            () -> {
              nested(a, b);
              shared.fork();
              Turns.next(1);
              Turns.await(2);
            })
        .join();
    other.join();
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
