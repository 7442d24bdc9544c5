// dismissed: start-join
import java.util.concurrent.FutureTask;

class FutureTaskGet {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    FutureTask<Integer> task =
        new FutureTask<>(() -> {
          synchronized (a) {
            synchronized (b) {
              return 1;
            }
          }
        });
    new Thread(task).start();
    task.get();
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
