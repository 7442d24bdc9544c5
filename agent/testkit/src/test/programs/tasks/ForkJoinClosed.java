// from: 21
// dismissed: start-join
import java.util.concurrent.ForkJoinPool;

/** Whoever closes a pool has waited for its tasks. */
class ForkJoinClosed {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) {
    try (ForkJoinPool pool = new OwnPool()) {
      for (int i = 0; i < 10; i++) {
        pool.execute(() -> nested(a, b));
      }
    }
    nested(b, a);
  }

  /** Nobody but the program has to call what it has overridden. */
  static class OwnPool extends ForkJoinPool {
    @Override
    public boolean isShutdown() {
      throw new UnsupportedOperationException("isShutdown");
    }
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
