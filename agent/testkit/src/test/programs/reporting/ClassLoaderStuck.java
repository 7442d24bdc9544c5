// expect: deadlock
import java.util.concurrent.CountDownLatch;

/** The loader that the program runs with is part of the deadlock. */
class ClassLoaderStuck {
  static final Object a = new Object();
  static final CountDownLatch both = new CountDownLatch(2);

  public static void main(String[] args) throws Exception {
    Locking loader = new Locking();
    Thread.currentThread().setContextClassLoader(loader);
    Turns.go("first", () -> {
      synchronized (a) {
        both.countDown();
        both.await();
        loader.loadClass("x");
      }
    });
    Turns.go("second", () -> loader.loadClass("y"));
  }

  /** Not capable of parallel loading, so its own monitor is held while it looks for a class. */
  static class Locking extends ClassLoader {
    Locking() {
      super(null);
    }

    @Override
    protected Class<?> findClass(String name) {
      if (name.equals("y")) {
        both.countDown();
        try {
          both.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      synchronized (a) {
      }
      return Object.class;
    }
  }
}
