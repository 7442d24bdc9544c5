// expect: lock-order-cycle MadeUnderTheOtherThenUsed.pool MadeUnderTheOtherThenUsed$Writer.lock
import java.util.concurrent.locks.ReentrantLock;

/** Made lazily and locked at the same line ever after: only the first time nobody else knows it. */
public class MadeUnderTheOtherThenUsed {

  static final Object pool = new Object();
  static Writer only;

  static class Writer {
    final ReentrantLock lock = new ReentrantLock();
    int uses;
  }

  static void use() {
    synchronized (pool) {
      if (only == null) {
        only = new Writer();
      }
      only.lock.lock();
      try {
        only.uses++;
      } finally {
        only.lock.unlock();
      }
    }
  }

  static void drop(Writer writer) {
    writer.lock.lock();
    try {
      synchronized (pool) {
        only = null;
      }
    } finally {
      writer.lock.unlock();
    }
  }

  public static void main(String[] args) throws Exception {
    Thread user =
        new Thread(
            () -> {
              use();
              use();
            },
            "user");
    user.start();
    while (user.isAlive()) {
      Thread.yield();
    }
    Writer writer;
    synchronized (pool) {
      writer = only;
    }
    drop(writer);
  }
}
