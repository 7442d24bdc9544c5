// dismissed: start-join
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;

class ForkJoin {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(4);
    pool.submit(() -> ab()).get();
    pool.invoke(new RecursiveAction() {
      @Override
      protected void compute() {
        ForkJoinTask<?> left = ForkJoinTask.adapt(() -> ab()).fork();
        left.join();
        ab();
      }
    });
    ba();
    pool.shutdown();
  }

  static void ab() {
    synchronized (a) {
      synchronized (b) {
      }
    }
  }

  static void ba() {
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
