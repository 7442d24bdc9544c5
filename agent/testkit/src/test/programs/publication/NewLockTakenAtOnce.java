// dismissed: happens-before
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** A pool makes an entry and takes its lock before anybody else knows it. */
class NewLockTakenAtOnce {
  static final List<Entry> entries = new ArrayList<>();

  static class Entry {
    final ReentrantLock lock = new ReentrantLock();
  }

  public static void main(String[] args) throws Exception {
    Turns.go("opens", () -> {
      open().lock.unlock();
      Turns.next(1);
    });
    Turns.go("closes", () -> {
      Turns.await(1);
      close();
    });
  }

  static Entry open() {
    synchronized (entries) {
      Entry entry = new Entry();
      entry.lock.lock();
      entries.add(entry);
      return entry;
    }
  }

  static void close() {
    Entry entry;
    synchronized (entries) {
      entry = entries.get(0);
    }
    entry.lock.lock();
    synchronized (entries) {
      entries.remove(entry);
    }
    entry.lock.unlock();
  }
}
