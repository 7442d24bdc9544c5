// dismissed: happens-before
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A queue that is asked in vain a million times orders no less when something is there. */
class PolledInVain {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    Turns.go("first", () -> {
      synchronized (a) {
        synchronized (b) {
        }
      }
      Turns.await(1);
      queue.put("go");
    });
    for (int i = 0; i < 1_000_000; i++) {
      queue.poll();
    }
    Turns.next(1);
    while (queue.poll() == null) {
      Thread.yield();
    }
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
