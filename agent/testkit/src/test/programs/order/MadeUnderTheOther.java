// dismissed: happens-before
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** A pool makes a writer and locks it before anybody can see it; elsewhere the order is reversed. */
public class MadeUnderTheOther {

  static final Object pool = new Object();
  static final List<Writer> writers = new ArrayList<>();

  static class Writer {
    final ReentrantLock lock = new ReentrantLock();
  }

  static Writer make() {
    synchronized (pool) {
      Writer writer = new Writer();
      writer.lock.lock();
      writers.add(writer);
      return writer;
    }
  }

  static void drop(Writer writer) {
    writer.lock.lock();
    try {
      synchronized (pool) {
        writers.remove(writer);
      }
    } finally {
      writer.lock.unlock();
    }
  }

  public static void main(String[] args) throws Exception {
    Thread maker =
        new Thread(
            () -> {
              Writer writer = make();
              writer.lock.unlock();
            },
            "maker");
    maker.start();
    while (maker.isAlive()) {
      Thread.yield();
    }
    Writer writer;
    synchronized (pool) {
      writer = writers.get(0);
    }
    drop(writer);
  }
}
