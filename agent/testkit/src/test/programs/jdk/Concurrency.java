import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

class Concurrency {
  public static void main(String[] args) throws Exception {
    // The concurrent collections lock inside; nothing of it is the program's.
    ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();
    LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
    CopyOnWriteArrayList<Integer> list = new CopyOnWriteArrayList<>();
    for (int t = 0; t < 4; t++) {
      Turns.go("thread " + t, () -> {
        for (int i = 0; i < 500; i++) {
          map.merge(i % 10, i, (x, y) -> {
            list.add(1);
            return x + y;
          });
          queue.put(i);
          synchronized (map) {
            queue.take();
            list.add(i);
          }
        }
      });
    }
  }
}
