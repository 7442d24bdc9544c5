// dismissed: happens-before
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** As in a search engine: a factory makes a writer, and the pool locks it before it shows it. */
class NewLockOfFactory {
  private final Set<Writer> writers = new HashSet<>();
  private final Supplier<Writer> factory;

  NewLockOfFactory(Supplier<Writer> factory) {
    this.factory = factory;
  }

  static final class Writer {
    private final ReentrantLock lock = new ReentrantLock();
    private final Chain chain;
    private final String name;
    private boolean failed;

    Writer(String name) {
      this.name = name;
      this.chain = new Chain(this::fail, 4);
    }

    private void fail(Throwable problem) {
      failed = true;
    }

    void lock() {
      lock.lock();
    }

    void unlock() {
      lock.unlock();
    }
  }

  static final class Chain {
    private final Consumer<Throwable> onFailure;
    private final Field[] fields;

    Chain(Consumer<Throwable> onFailure, int size) {
      this.onFailure = onFailure;
      this.fields = new Field[size];
      for (int i = 0; i < size; i++) {
        fields[i] = new Field(this, i == 0 ? null : fields[i - 1]);
      }
    }
  }

  static final class Field {
    final Chain chain;
    final Field last;

    Field(Chain chain, Field last) {
      this.chain = chain;
      this.last = last;
    }
  }

  synchronized Writer newWriter() {
    Writer writer = factory.get();
    writer.lock();
    writers.add(writer);
    return writer;
  }

  synchronized void remove(Writer writer) {
    writers.remove(writer);
  }

  public static void main(String[] args) throws Exception {
    NewLockOfFactory pool = new NewLockOfFactory(() -> new Writer("w"));
    Writer[] shown = new Writer[1];
    Turns.go("opens", () -> {
      shown[0] = pool.newWriter();
      shown[0].unlock();
      Turns.next(1);
    });
    Turns.go("removes", () -> {
      Turns.await(1);
      shown[0].lock();
      pool.remove(shown[0]);
      shown[0].unlock();
    });
  }
}
