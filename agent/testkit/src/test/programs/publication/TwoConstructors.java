// dismissed: happens-before
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The lock is made in a line that belongs to two constructors, and taken in one of them. */
class TwoConstructors {
  static final List<Entry> entries = new ArrayList<>();

  static class Entry {
    private final Lock lock = new ReentrantLock();
    private String name;

    Entry() {
      setName("");
    }

    Entry(String name) {
      setName(name);
      synchronized (entries) {
        lock.lock();
        entries.add(this);
        lock.unlock();
      }
    }

    public void setName(String name) {
      this.name = name;
    }

    void remove() {
      lock.lock();
      synchronized (entries) {
        entries.remove(this);
      }
      lock.unlock();
    }
  }

  public static void main(String[] args) throws Exception {
    Turns.go("opens", () -> {
      new Entry("a");
      new Entry();
      Turns.next(1);
    });
    Turns.go("closes", () -> {
      Turns.await(1);
      entries.get(0).remove();
    });
  }
}
