import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

/** Tasks that fork and join, with a lock around a shared count. */
class RecursiveSum extends RecursiveTask<Integer> {
  private static final long serialVersionUID = 1;
  static final Object lock = new Object();
  static final Object log = new Object();
  final int from;
  final int to;

  RecursiveSum(int from, int to) {
    this.from = from;
    this.to = to;
  }

  @Override
  protected Integer compute() {
    if (to - from < 4) {
      synchronized (lock) {
        synchronized (log) {
          return to - from;
        }
      }
    }
    int middle = (from + to) / 2;
    RecursiveSum left = new RecursiveSum(from, middle);
    left.fork();
    return new RecursiveSum(middle, to).compute() + left.join();
  }

  public static void main(String[] args) throws Exception {
    System.out.println(new ForkJoinPool(4).invoke(new RecursiveSum(0, 500)));
  }
}
