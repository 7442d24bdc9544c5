// dismissed: happens-before
import java.util.concurrent.SynchronousQueue;

class Synchronous {
  static final Object a = new Object();
  static final Object b = new Object();
  static final SynchronousQueue<String> queue = new SynchronousQueue<>();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      synchronized (a) {
        synchronized (b) {
        }
      }
      queue.put("x");
    });
    Turns.go("second", () -> {
      System.out.println(queue.take());
      synchronized (b) {
        synchronized (a) {
        }
      }
    });
  }
}
