// options: interval=1
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.concurrent.locks.ReentrantLock;

/** A web application is taken down: its classes go, although its threads took locks in nests. */
class LoaderUnloaded extends ClassLoader {

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    return name.startsWith("LoaderUnloaded$") ? define(name) : super.loadClass(name, resolve);
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getParent().getResourceAsStream(name + ".class")) {
      byte[] file = new byte[100_000];
      int size = 0;
      for (int n = in.read(file); n > 0; n = in.read(file, size, file.length - size)) {
        size += n;
      }
      return defineClass(name, file, 0, size);
    } catch (Exception e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  public static class Work implements Runnable {
    final Object pool = new Object();

    @Override
    public void run() {
      synchronized (pool) {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        lock.unlock();
      }
    }
  }

  public static void main(String[] args) throws Exception {
    WeakReference<ClassLoader> loader = deploy();
    long end = System.nanoTime() + 50_000_000_000L;
    while (loader.get() != null) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the classes are still there");
      }
      System.gc();
      Thread.sleep(50);
    }
  }

  static WeakReference<ClassLoader> deploy() throws Exception {
    ClassLoader loader = new LoaderUnloaded();
    Class<?> work = loader.loadClass("LoaderUnloaded$Work");
    Thread thread = new Thread((Runnable) work.getDeclaredConstructor().newInstance());
    thread.start();
    thread.join();
    return new WeakReference<>(loader);
  }
}
