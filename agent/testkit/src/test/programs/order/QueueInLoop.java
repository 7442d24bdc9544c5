// expect: lock-order-cycle QueueInLoop.a QueueInLoop.b
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.BlockingQueue;

class QueueInLoop {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    // The producer goes on after it has handed over: what it did for one item orders nothing later.
    BlockingQueue<Object> queue = new LinkedBlockingQueue<>();
    Turns.go("producer", () -> {
      for (int i = 0; i < 100; i++) {
        Turns.await(2 * i);
        ab();
        queue.put(new Object());
        Turns.next(2 * i + 1);
      }
    });
    Turns.go("consumer", () -> {
      for (int i = 0; i < 100; i++) {
        Turns.await(2 * i + 1);
        queue.take();
        ba();
        Turns.next(2 * i + 2);
      }
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
