// dismissed: start-join
// dismissed: start-join
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;

/** Tasks that wait for a worker for long, while very many others are made, in the other order. */
class PendingForkJoin {
  static final Object a = new Object();
  static final Object b = new Object();

  /** Known to all from the beginning. */
  static final Object[][] LOCKS = new Object[5][2];

  static {
    for (Object[] pair : LOCKS) {
      Arrays.setAll(pair, i -> new Object());
    }
  }

  public static void main(String[] args) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(1);
    for (int way = 0; way < 5; way++) {
      Object x = LOCKS[way][0];
      Object y = LOCKS[way][1];
      nested(x, y);
      Runnable task = () -> nested(y, x);
      CountDownLatch isBusy = new CountDownLatch(1);
      CountDownLatch gate = new CountDownLatch(1);
      pool.execute(() -> {
        isBusy.countDown();
        await(gate);
      });
      isBusy.await();
      switch (way) {
        case 0:
          pool.execute(task);
          break;
        case 1:
          pool.submit(task);
          break;
        case 2:
          pool.submit((Callable<Void>) () -> {
            nested(y, x);
            return null;
          });
          break;
        case 3:
          pool.submit(ForkJoinTask.adapt(task));
          break;
        default:
          pool.execute(ForkJoinTask.adapt(task));
          break;
      }
      makeOthers();
      ForkJoinTask<?> last = pool.submit(() -> { });
      gate.countDown();
      last.join();
    }
    pool.submit(new Forking()).join();
  }

  /** The task it forks waits until very many others were made. */
  static class Forking extends RecursiveAction {
    @Override
    protected void compute() {
      nested(a, b);
      ForkJoinTask<?> forked = ForkJoinTask.adapt(() -> nested(b, a)).fork();
      makeOthers();
      forked.join();
    }
  }

  static void makeOthers() {
    for (int i = 0; i < 100_000; i++) {
      ForkJoinTask.adapt(() -> { });
    }
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
