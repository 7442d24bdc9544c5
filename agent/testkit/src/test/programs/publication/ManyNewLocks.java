// dismissed: happens-before
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** The same for more locks than are looked at one by one. */
class ManyNewLocks {
  static final Object registry = new Object();
  static final List<ReentrantLock> all = new ArrayList<>();

  public static void main(String[] args) throws Exception {
    Turns.go("makes", () -> {
      for (int i = 0; i < 500; i++) {
        make();
      }
      Turns.next(1);
    });
    Turns.go("uses", () -> {
      Turns.await(1);
      for (ReentrantLock lock : all) {
        lock.lock();
        synchronized (registry) {
          all.size();
        }
        lock.unlock();
      }
    });
  }

  static void make() {
    synchronized (registry) {
      ReentrantLock lock = new ReentrantLock();
      lock.lock();
      all.add(lock);
      lock.unlock();
    }
  }
}
