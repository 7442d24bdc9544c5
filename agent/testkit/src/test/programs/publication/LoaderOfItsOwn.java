// dismissed: happens-before
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** The code comes from a loader that the program has written itself, as in a web server. */
class LoaderOfItsOwn extends ClassLoader {

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith("LoaderOfItsOwn$") && !name.startsWith("Turns")) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known != null ? known : define(name);
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getParent().getResourceAsStream(name + ".class")) {
      byte[] file = new byte[100_000];
      int size = 0;
      for (int n = in.read(file); n > 0; n = in.read(file, size, file.length - size)) {
        size += n;
      }
      return defineClass(name, file, 0, size, LoaderOfItsOwn.class.getProtectionDomain());
    } catch (Exception e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  public static void main(String[] args) throws Exception {
    Class<?> work = new LoaderOfItsOwn().loadClass("LoaderOfItsOwn$Work");
    ((Runnable) work.getDeclaredConstructor().newInstance()).run();
  }

  public static class Entry {
    final ReentrantLock lock = new ReentrantLock();
  }

  public static class Work implements Runnable {
    final List<Entry> entries = new ArrayList<>();

    @Override
    public void run() {
      Turns.go("opens", () -> {
        open();
        Turns.next(1);
      });
      Turns.go("closes", () -> {
        Turns.await(1);
        close(entries.get(0));
      });
    }

    void open() {
      synchronized (entries) {
        Entry entry = new Entry();
        entry.lock.lock();
        entries.add(entry);
        entry.lock.unlock();
      }
    }

    void close(Entry entry) {
      entry.lock.lock();
      synchronized (entries) {
        entries.remove(entry);
      }
      entry.lock.unlock();
    }
  }
}
