package dev.gordian.hooks;

/**
 * What woven code calls. Each method returns quickly, throws nothing and changes nothing of the
 * program. {@code held} is the thread's stack as an earlier hook of the same method returned it, or
 * {@code null}: handing it on saves looking it up again.
 */
public final class Hooks {

  private static final ThreadLocal<HeldStack> CURRENT = new ThreadLocal<>();

  private static final Class<?> REENTRANT_LOCK = jucLock("ReentrantLock");
  private static final Class<?> READ_LOCK = jucLock("ReentrantReadWriteLock$ReadLock");
  private static final Class<?> WRITE_LOCK = jucLock("ReentrantReadWriteLock$WriteLock");

  /** Set once, when the agent is ready; until then every hook returns at once. */
  static volatile Delegate delegate;

  private Hooks() {}

  /** Starts the recording. */
  public static void start(Delegate target) {
    delegate = target;
  }

  /** Makes room for the flags of sites with ids below {@code count}. */
  public static void sites(int count) {
    HeldStack.nestingSites = room(HeldStack.nestingSites, count);
    HeldStack.createdAt = room(HeldStack.createdAt, count);
  }

  private static byte[] room(byte[] old, int count) {
    if (count <= old.length) {
      return old;
    }
    byte[] larger = new byte[Math.max(count, old.length * 2)];
    System.arraycopy(old, 0, larger, 0, old.length);
    return larger;
  }

  /** The current thread's stack; {@code null} before the agent is ready. */
  public static HeldStack current() {
    HeldStack held = CURRENT.get();
    return held != null ? held : create();
  }

  private static HeldStack create() {
    Delegate target = delegate;
    if (target == null) {
      return null;
    }
    HeldStack held = new HeldStack();
    int before = held.pause();
    CURRENT.set(held);
    try {
      target.threadSeen(held, Thread.currentThread());
    } catch (Throwable e) {
      failed(e);
    } finally {
      held.resume(before);
    }
    return held;
  }

  /**
   * A monitor, or a lock of the JDK, is about to be asked for (or, a synchronized method, taken).
   */
  public static HeldStack enter(Object lock, int site, HeldStack held) {
    try {
      HeldStack h = held != null ? held : current();
      if (h != null) {
        h.push(lock, site);
      }
      return h;
    } catch (Throwable e) {
      failed(e);
      return held;
    }
  }

  /** A monitor, or a lock of the JDK, is about to be released. */
  public static void exit(Object lock, HeldStack held) {
    try {
      HeldStack h = held != null ? held : current();
      if (h != null) {
        h.pop(lock);
      }
    } catch (Throwable e) {
      failed(e);
    }
  }

  /** Before {@code lock.lock()}, {@code lockInterruptibly()} or a timed {@code tryLock}. */
  public static HeldStack beforeLock(Object lock, int site, HeldStack held) {
    try {
      HeldStack h = held != null ? held : current();
      if (h != null && lock != null) {
        if (isKnown(lock)) {
          h.push(lock, h.outermostSite(site));
        } else {
          h.beginLockCall(lock, site, true);
        }
      }
      return h;
    } catch (Throwable e) {
      failed(e);
      return held;
    }
  }

  /** Before {@code lock.tryLock()}, which does not wait. */
  public static HeldStack beforeTry(Object lock, int site, HeldStack held) {
    try {
      HeldStack h = held != null ? held : current();
      if (h != null && lock != null && !isKnown(lock)) {
        h.beginLockCall(lock, site, false);
      }
      return h;
    } catch (Throwable e) {
      failed(e);
      return held;
    }
  }

  /** After {@code lock()} or {@code lockInterruptibly()} returned. */
  public static void afterLock(Object lock, HeldStack held) {
    try {
      if (held != null && !isKnown(lock)) {
        held.endLockCall(lock, true);
      }
    } catch (Throwable e) {
      failed(e);
    }
  }

  /** After a timed {@code tryLock} returned. */
  public static void afterTimedTry(boolean taken, Object lock, HeldStack held) {
    try {
      if (held == null) {
        return;
      }
      if (!isKnown(lock)) {
        held.endLockCall(lock, taken);
      } else if (!taken) {
        held.pop(lock);
      }
    } catch (Throwable e) {
      failed(e);
    }
  }

  /** After {@code tryLock()} returned. */
  public static void afterTry(boolean taken, Object lock, int site, HeldStack held) {
    try {
      if (held == null) {
        return;
      }
      if (!isKnown(lock)) {
        held.endLockCall(lock, taken);
      } else if (taken) {
        held.push(lock, held.outermostSite(site));
      }
    } catch (Throwable e) {
      failed(e);
    }
  }

  /** An exception left {@code lock()}, {@code lockInterruptibly()} or a timed {@code tryLock}. */
  public static void lockFailed(Object lock, HeldStack held) {
    try {
      if (held == null || lock == null) {
        return;
      }
      if (isKnown(lock)) {
        held.pop(lock);
      } else {
        held.endLockCall(lock, false);
      }
    } catch (Throwable e) {
      failed(e);
    }
  }

  /** An exception left {@code tryLock()}. */
  public static void tryFailed(Object lock, HeldStack held) {
    try {
      if (held != null && lock != null && !isKnown(lock)) {
        held.endLockCall(lock, false);
      }
    } catch (Throwable e) {
      failed(e);
    }
  }

  /** Before {@code lock.unlock()}. */
  public static void beforeUnlock(Object lock, HeldStack held) {
    try {
      HeldStack h = held != null ? held : current();
      if (h != null && lock != null && !h.pop(lock) && isKnown(lock)) {
        foreign(lock, h);
      }
    } catch (Throwable e) {
      failed(e);
    }
  }

  /** Before {@code monitor.wait()}: the monitor is released now and taken again later. */
  public static Released beforeWait(Object monitor, int site, HeldStack held) {
    try {
      HeldStack h = held != null ? held : current();
      return h == null || monitor == null ? null : release(monitor, site, h);
    } catch (Throwable e) {
      failed(e);
      return null;
    }
  }

  /** Before {@code condition.await()}: its lock is released now and taken again later. */
  public static Released beforeAwait(Object condition, int site, HeldStack held) {
    try {
      HeldStack h = held != null ? held : current();
      if (h == null || condition == null || h.depth == 0) {
        return null;
      }
      Object lock;
      int before = h.pause();
      try {
        lock = delegate.lockOf(condition);
      } finally {
        h.resume(before);
      }
      return lock == null ? null : release(lock, site, h);
    } catch (Throwable e) {
      failed(e);
      return null;
    }
  }

  private static Released release(Object lock, int site, HeldStack h) {
    int holds = h.popAll(lock);
    if (holds == 0) {
      return null;
    }
    h.beginWait(lock, site);
    return new Released(lock, site, holds);
  }

  /** The wait is over, normally or by an exception: the lock is held again. */
  public static void afterWait(Released released, HeldStack held) {
    try {
      HeldStack h = held != null ? held : current();
      if (h != null && released != null) {
        h.endWait();
        for (int i = 0; i < released.holds; i++) {
          h.push(released.lock, released.site);
        }
      }
    } catch (Throwable e) {
      failed(e);
    }
  }

  /** {@code part}, a condition or one side of a read-write lock, was made from {@code whole}. */
  public static void derived(Object part, Object whole, int role) {
    Delegate target = delegate;
    if (target == null || part == null || whole == null) {
      return;
    }
    try {
      HeldStack h = current();
      int before = h.pause();
      try {
        target.derived(part, whole, role);
      } finally {
        h.resume(before);
      }
    } catch (Throwable e) {
      failed(e);
    }
  }

  /** A lock was just allocated; only the first ones of each site are of interest. */
  public static void created(Object lock, int site) {
    byte[] seen = HeldStack.createdAt;
    if (site >= seen.length || seen[site] == Byte.MAX_VALUE) {
      return;
    }
    seen[site]++;
    Delegate target = delegate;
    if (target == null) {
      return;
    }
    try {
      HeldStack h = current();
      int before = h.pause();
      try {
        target.created(lock, site);
      } finally {
        h.resume(before);
      }
    } catch (Throwable e) {
      failed(e);
    }
  }

  /** The current thread passes a point that orders threads. */
  public static void ordered(int point, Object subject) {
    Delegate target = delegate;
    if (target == null || subject == null) {
      return;
    }
    try {
      HeldStack h = current();
      int before = h.pause();
      try {
        if (before != 0) {
          target.ordered(point, subject, h);
        }
      } finally {
        h.resume(before);
      }
    } catch (Throwable e) {
      failed(e);
    }
  }

  private static void foreign(Object lock, HeldStack h) {
    int before = h.pause();
    try {
      delegate.releasedForeign(lock);
    } finally {
      h.resume(before);
    }
  }

  /** Locks of the JDK whose whole working is known: what is asked for is what is taken. */
  private static boolean isKnown(Object lock) {
    Class<?> type = lock.getClass();
    return type == REENTRANT_LOCK || type == READ_LOCK || type == WRITE_LOCK;
  }

  static void failed(Throwable problem) {
    try {
      Delegate target = delegate;
      if (target != null) {
        target.failed(problem);
      }
    } catch (Throwable ignored) {
      // Nothing is left to do that could not fail as well; the program comes first.
    }
  }

  private static Class<?> jucLock(String name) {
    try {
      return Class.forName("java.util.concurrent.locks." + name, false, null);
    } catch (ClassNotFoundException e) {
      return null;
    }
  }
}
