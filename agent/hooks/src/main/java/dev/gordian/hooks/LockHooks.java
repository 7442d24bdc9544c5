package dev.gordian.hooks;

/**
 * What woven code calls around calls that take, try, convert and release locks that are objects of
 * their own. Like all {@link Hooks}, these throw nothing and change nothing of the program.
 */
public final class LockHooks {

  private LockHooks() {}

  /**
   * Before a call that takes a lock and may wait for it: {@code lock()}, {@code acquire()}, or a
   * try with a time limit.
   */
  public static HeldStack beforeLock(Object lock, int site, HeldStack held) {
    try {
      HeldStack h = held != null ? held : Hooks.current();
      if (h != null && lock != null) {
        int kind = LockKind.of(lock);
        if (kind == LockKind.REENTRANT || isTrackedJdkLock(kind, lock, site, h)) {
          h.push(lock, h.outermostSite(site));
        } else if (kind == LockKind.USER) {
          h.calls().begin(lock, site, true);
        }
      }
      return h;
    } catch (Throwable e) {
      Hooks.failed(e);
      return held;
    }
  }

  /** Before a call that takes a lock or gives up at once. */
  public static HeldStack beforeTry(Object lock, int site, HeldStack held) {
    try {
      HeldStack h = held != null ? held : Hooks.current();
      if (h != null && lock != null && LockKind.of(lock) == LockKind.USER) {
        h.calls().begin(lock, site, false);
      }
      return h;
    } catch (Throwable e) {
      Hooks.failed(e);
      return held;
    }
  }

  /** After {@code lock()} or {@code lockInterruptibly()} returned. */
  public static void afterLock(Object lock, HeldStack held) {
    try {
      if (held != null && LockKind.of(lock) == LockKind.USER) {
        held.calls().end(lock, true);
      }
    } catch (Throwable e) {
      Hooks.failed(e);
    }
  }

  /** After a try with a time limit returned. */
  public static void afterTimedTry(boolean taken, Object lock, HeldStack held) {
    try {
      if (held == null) {
        return;
      }
      int kind = LockKind.of(lock);
      if (kind == LockKind.USER) {
        held.calls().end(lock, taken);
      } else if (!taken && kind != LockKind.NONE) {
        held.pop(lock);
      }
    } catch (Throwable e) {
      Hooks.failed(e);
    }
  }

  /** After a try without a time limit returned. */
  public static void afterTry(boolean taken, Object lock, int site, HeldStack held) {
    try {
      if (held == null) {
        return;
      }
      int kind = LockKind.of(lock);
      if (kind == LockKind.USER) {
        held.calls().end(lock, taken);
      } else if (taken
          && (kind == LockKind.REENTRANT || isTrackedJdkLock(kind, lock, site, held))) {
        held.push(lock, held.outermostSite(site));
      }
    } catch (Throwable e) {
      Hooks.failed(e);
    }
  }

  /** After an attempt to change the mode of a lock that is held. */
  public static void afterConvert(boolean converted, Object lock, int site, HeldStack held) {
    try {
      HeldStack h = held != null ? held : Hooks.current();
      if (h != null && converted) {
        h.pop(lock);
        if (isTrackedJdkLock(LockKind.of(lock), lock, site, h)) {
          h.push(lock, site);
        }
      }
    } catch (Throwable e) {
      Hooks.failed(e);
    }
  }

  /** An exception left a call that takes a lock and may wait for it. */
  public static void lockFailed(Object lock, HeldStack held) {
    try {
      if (held == null || lock == null) {
        return;
      }
      int kind = LockKind.of(lock);
      if (kind == LockKind.USER) {
        held.calls().end(lock, false);
      } else if (kind != LockKind.NONE) {
        held.pop(lock);
      }
    } catch (Throwable e) {
      if (held != null) {
        held.missed();
      }
      Hooks.failed(e);
    }
  }

  /** An exception left a call that takes a lock or gives up at once. */
  public static void tryFailed(Object lock, HeldStack held) {
    try {
      if (held != null && lock != null && LockKind.of(lock) == LockKind.USER) {
        held.calls().end(lock, false);
      }
    } catch (Throwable e) {
      Hooks.failed(e);
    }
  }

  /** Before a call that releases a lock. */
  public static void beforeUnlock(Object lock, HeldStack held) {
    HeldStack h = held;
    try {
      if (h == null) {
        h = Hooks.current();
      }
      // On an object that is no lock it would be the monitor that is popped.
      if (h != null && lock != null && LockKind.of(lock) != LockKind.NONE && !h.pop(lock)) {
        foreign(lock, h);
      }
    } catch (Throwable e) {
      if (h != null) {
        h.missed();
      }
      Hooks.failed(e);
    }
  }

  /** After an attempt to release a lock. */
  public static void afterTryUnlock(boolean released, Object lock, HeldStack held) {
    if (released) {
      beforeUnlock(lock, held);
    }
  }

  /** The lock is not on our stack: where it allows that, another thread's hold has ended. */
  @DontInline
  private static void foreign(Object lock, HeldStack h) {
    int kind = LockKind.of(lock);
    if (kind == LockKind.REENTRANT || kind == LockKind.SIDE) {
      return;
    }
    LockRef ref = h.nesting().refOf(lock);
    boolean hadOwner =
        ref != null
            && (kind == LockKind.USER
                ? ref.standsForItself
                : kind == LockKind.STAMPED || ref.permits > 0);
    if (hadOwner && !ref.isOwnerless) {
      int before = h.pause();
      try {
        Hooks.delegate.releasedForeign(ref);
      } finally {
        h.resume(before);
      }
    }
    h.rest();
  }

  /** Whether a hold of this lock of the JDK can be recorded; but for {@code ReentrantLock}. */
  private static boolean isTrackedJdkLock(int kind, Object lock, int site, HeldStack h) {
    boolean isTracked = isTracked(kind, lock, site, h);
    if (!isTracked) {
      h.rest();
    }
    return isTracked;
  }

  private static boolean isTracked(int kind, Object lock, int site, HeldStack h) {
    switch (kind) {
      case LockKind.SIDE:
        h.nesting().ask(lock, site);
        return true;
      case LockKind.STAMPED:
        h.nesting().ask(lock, site);
        return h.nesting().isOwned(lock, site, false);
      case LockKind.SEMAPHORE:
        return h.nesting().isOwned(lock, site, true);
      default:
        return false;
    }
  }
}
