// expect: lock-order-cycle
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class InvokeAny {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    ExecutorCompletionService<Integer> service = new ExecutorCompletionService<>(pool);
    Callable<Integer> one = () -> {
      nested(a, b);
      Turns.next(1);
      return 1;
    };
    Callable<Integer> two = () -> {
      Turns.await(1);
      nested(b, a);
      return 2;
    };
    for (Callable<Integer> task : Arrays.asList(one, two)) {
      service.submit(task);
    }
    System.out.println(service.take().get() + service.take().get());
    pool.shutdown();
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
