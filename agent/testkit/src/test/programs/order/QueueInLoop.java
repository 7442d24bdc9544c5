// expect: lock-order-cycle QueueInLoop.a QueueInLoop.b
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.BlockingQueue;

class QueueInLoop {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    // The producer goes on while the consumer works: what it did for one item orders nothing later.
    BlockingQueue<Object> queue = new LinkedBlockingQueue<>();
    Turns.go("producer", () -> {
      for (int i = 0; i < 100; i++) {
        ab();
        queue.put(new Object());
      }
    });
    Turns.go("consumer", () -> {
      for (int i = 0; i < 100; i++) {
        queue.take();
        ba();
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
