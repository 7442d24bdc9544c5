// dismissed: happens-before
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

class ArrayQueue {
  static final Object a = new Object();
  static final Object b = new Object();
  static final BlockingQueue<String> queue = new ArrayBlockingQueue<>(1);

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
