package dev.gordian.hooks;

/**
 * What woven code calls where a monitor, or a lock of the JDK, is taken and released. Like all
 * {@link Hooks}, these throw nothing and change nothing of the program.
 */
public final class MonitorHooks {

  private MonitorHooks() {}

  /**
   * A monitor, or a lock of the JDK, is about to be asked for (or, a synchronized method, taken).
   */
  public static HeldStack enter(Object lock, int site, HeldStack held) {
    try {
      HeldStack h = held != null ? held : Hooks.current();
      if (h != null) {
        h.push(lock, site);
      }
      return h;
    } catch (Throwable e) {
      Hooks.failed(e);
      return held;
    }
  }

  /** A class loader is about to lock itself, or an object for the class it loads. */
  public static HeldStack enterLoader(Object lock, int site, HeldStack held) {
    return lock instanceof ClassLoader ? enter(lock, site, held) : held;
  }

  /** A monitor, or a lock of the JDK, is about to be released. */
  public static void exit(Object lock, HeldStack held) {
    HeldStack h = held;
    try {
      if (h == null) {
        h = Hooks.current();
      }
      if (h != null) {
        h.pop(lock);
      }
    } catch (Throwable e) {
      // No call before this is done: there may be no room for one.
      if (h != null) {
        h.missed();
      }
      Hooks.failed(e);
    }
  }
}
