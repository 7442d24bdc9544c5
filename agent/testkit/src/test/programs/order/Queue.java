// dismissed: happens-before
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

class Queue {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    BlockingQueue<Object> queue = new ArrayBlockingQueue<>(1);
    Turns.go("first", () -> {
      ab();
      queue.put(new Object());
    });
    Turns.go("second", () -> {
      queue.take();
      ba();
    });
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
