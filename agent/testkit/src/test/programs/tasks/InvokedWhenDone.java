// expect: lock-order-cycle
import java.util.concurrent.ForkJoinTask;

/** Who runs a task once more that is done has not run it before others see its result. */
class InvokedWhenDone {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    ForkJoinTask<?> shared = ForkJoinTask.adapt(() -> { });
    shared.invoke();
    Thread one =
        new Thread(
            () -> {
              nested(a, b);
              shared.invoke();
              Turns.next(1);
            });
    Thread other =
        new Thread(
            () -> {
              Turns.await(1);
              shared.join();
              nested(b, a);
            });
    one.start();
    other.start();
    one.join();
    other.join();
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
