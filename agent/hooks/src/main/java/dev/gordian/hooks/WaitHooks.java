package dev.gordian.hooks;

/**
 * What woven code calls around {@code wait} and {@code await}, where a lock is released and taken
 * again. Like all {@link Hooks}, these throw nothing and change nothing of the program.
 */
public final class WaitHooks {

  private WaitHooks() {}

  /** Before {@code monitor.wait()}: the monitor is released now and taken again later. */
  public static Released beforeWait(Object monitor, int site, HeldStack held) {
    try {
      HeldStack h = held != null ? held : Hooks.current();
      return h == null || monitor == null ? null : release(monitor, site, h);
    } catch (Throwable e) {
      Hooks.failed(e);
      return null;
    }
  }

  /** Before {@code condition.await()}: its lock is released now and taken again later. */
  public static Released beforeAwait(Object condition, int site, HeldStack held) {
    try {
      HeldStack h = held != null ? held : Hooks.current();
      if (h == null || condition == null || h.depth == 0) {
        return null;
      }
      Object lock;
      int before = h.pause();
      try {
        lock = Hooks.delegate.lockOf(condition, h);
      } finally {
        h.resume(before);
      }
      return lock == null ? null : release(lock, site, h);
    } catch (Throwable e) {
      Hooks.failed(e);
      return null;
    }
  }

  /** The wait is over, normally or by an exception: the lock is held again. */
  public static void afterWait(Released released, HeldStack held) {
    try {
      HeldStack h = held != null ? held : Hooks.current();
      if (h != null && released != null) {
        h.calls().endWait();
        for (int i = 0; i < released.holds; i++) {
          h.push(released.lock, released.site);
        }
      }
    } catch (Throwable e) {
      Hooks.failed(e);
    }
  }

  private static Released release(Object lock, int site, HeldStack h) {
    int holds = h.popAll(lock);
    if (holds == 0) {
      return null;
    }
    h.calls().beginWait(lock, site);
    return new Released(lock, site, holds);
  }
}
