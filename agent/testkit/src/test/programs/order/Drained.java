// dismissed: happens-before
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** Items are taken in batches, and locked in another order than before they were put. */
class Drained {

  public static void main(String[] args) throws Exception {
    handOver(new ArrayBlockingQueue<>(1));
    handOver(new LinkedBlockingQueue<>());
    handOver(new LinkedBlockingDeque<>());
    handOver(new LinkedTransferQueue<>());
    handOver(new PriorityBlockingQueue<>());
    handOver(new DelayQueue<>());
    handOver(new SynchronousQueue<>());
  }

  static void handOver(BlockingQueue<Item> queue) {
    Object a = new Object();
    Object b = new Object();
    Turns.go("first", () -> {
      nested(a, b);
      queue.put(new Item());
    });
    Turns.go("second", () -> {
      List<Item> batch = new ArrayList<>();
      while (queue.drainTo(batch, 10) == 0) {
        Thread.yield();
      }
      nested(b, a);
    });
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }

  static class Item implements Delayed {
    @Override
    public long getDelay(TimeUnit unit) {
      return 0;
    }

    @Override
    public int compareTo(Delayed other) {
      return 0;
    }
  }
}
