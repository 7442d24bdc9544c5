// expect: lock-order-cycle
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinTask;

/** Two threads that each run no tasks at all have only the same empty list. */
class NoTasksTogether {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    List<ForkJoinTask<?>> none = Collections.emptyList();
    Thread one =
        new Thread(
            () -> {
              nested(a, b);
              ForkJoinTask.invokeAll(none);
              Turns.next(1);
            });
    Thread other =
        new Thread(
            () -> {
              Turns.await(1);
              ForkJoinTask.invokeAll(none);
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
