// dismissed: happens-before
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;

/** Items are taken in batches, and locked in another order than before they were put. */
class Drained {

  public static void main(String[] args) throws Exception {
    for (BlockingQueue<Integer> queue : Arrays.<BlockingQueue<Integer>>asList(
        new ArrayBlockingQueue<>(1),
        new LinkedBlockingQueue<>(),
        new LinkedBlockingDeque<>(),
        new LinkedTransferQueue<>(),
        new PriorityBlockingQueue<>())) {
      Object a = new Object();
      Object b = new Object();
      Turns.go("first", () -> {
        nested(a, b);
        queue.put(1_000);
      });
      Turns.go("second", () -> {
        List<Integer> batch = new ArrayList<>();
        while (queue.drainTo(batch, 10) == 0) {
          Thread.yield();
        }
        nested(b, a);
      });
    }
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
