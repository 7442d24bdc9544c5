package dev.gordian.hooks;

/**
 * What woven code calls where locks are asked for, taken and released; where they are made it calls
 * {@link AllocationHooks}, where threads are ordered {@link OrderHooks}. Each method returns
 * quickly, throws nothing and changes nothing of the program. {@code held} is the thread's stack as
 * an earlier hook of the same method returned it, or {@code null}: handing it on saves looking it
 * up again.
 */
public final class Hooks {

  private static final ThreadLocal<HeldStack> CURRENT = new ThreadLocal<>();

  /** In the place of a site: none is known. */
  public static final int NO_SITE = 0;

  /** Set once, when the agent is ready; until then every hook returns at once. */
  static volatile Delegate delegate;

  private static int looks;

  private Hooks() {}

  /** Settled chains are to be told again. Called by the agent's thread from time to time. */
  public static void lookAgain() {
    looks++;
    AllocationHooks.lookAgain();
    Nesting.settledSalt = Nesting.settledSalt + 0x9E3779B97F4A7C16L & SeenChains.SALT;
  }

  /** How often settled chains were to be told again; read without synchronisation. */
  public static int looks() {
    return looks;
  }

  /** Starts the recording. */
  public static void start(Delegate target) {
    delegate = target;
  }

  /**
   * Makes room for what is noted of sites with ids below {@code count}. Called while weaving, not
   * by woven code.
   */
  public static synchronized void sites(int count) {
    Nesting.sites(count);
    AllocationHooks.sites(count);
  }

  /**
   * The current thread's stack; {@code null} before the agent is ready, and where stack or memory
   * are at their end.
   */
  public static HeldStack current() {
    HeldStack held = CURRENT.get();
    return held != null ? held : create();
  }

  @DontInline
  private static HeldStack create() {
    Delegate target = delegate;
    if (target == null) {
      return null;
    }
    HeldStack held = new HeldStack();
    int before = held.pause();
    try {
      CURRENT.set(held);
      if (target.threadSeen(held, Thread.currentThread())) {
        held.resume(before);
      }
      return held;
    } catch (Throwable e) {
      // Nobody knows whose it is, nor would look at it: a later hook tries again.
      CURRENT.set(null);
      failed(e);
      return null;
    }
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

  /** A class loader is about to lock itself, or an object for the class it loads. */
  public static HeldStack enterLoader(Object lock, int site, HeldStack held) {
    return lock instanceof ClassLoader ? enter(lock, site, held) : held;
  }

  /** A monitor, or a lock of the JDK, is about to be released. */
  public static void exit(Object lock, HeldStack held) {
    HeldStack h = held;
    try {
      if (h == null) {
        h = current();
      }
      if (h != null) {
        h.pop(lock);
      }
    } catch (Throwable e) {
      // No call before this is done: there may be no room for one.
      if (h != null) {
        h.missed();
      }
      failed(e);
    }
  }

  /**
   * Before a call that takes a lock and may wait for it: {@code lock()}, {@code acquire()}, or a
   * try with a time limit.
   */
  public static HeldStack beforeLock(Object lock, int site, HeldStack held) {
    try {
      HeldStack h = held != null ? held : current();
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
      failed(e);
      return held;
    }
  }

  /** Before a call that takes a lock or gives up at once. */
  public static HeldStack beforeTry(Object lock, int site, HeldStack held) {
    try {
      HeldStack h = held != null ? held : current();
      if (h != null && lock != null && LockKind.of(lock) == LockKind.USER) {
        h.calls().begin(lock, site, false);
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
      if (held != null && LockKind.of(lock) == LockKind.USER) {
        held.calls().end(lock, true);
      }
    } catch (Throwable e) {
      failed(e);
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
      failed(e);
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
      failed(e);
    }
  }

  /** After an attempt to change the mode of a lock that is held. */
  public static void afterConvert(boolean converted, Object lock, int site, HeldStack held) {
    try {
      HeldStack h = held != null ? held : current();
      if (h != null && converted) {
        h.pop(lock);
        if (isTrackedJdkLock(LockKind.of(lock), lock, site, h)) {
          h.push(lock, site);
        }
      }
    } catch (Throwable e) {
      failed(e);
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
      failed(e);
    }
  }

  /** An exception left a call that takes a lock or gives up at once. */
  public static void tryFailed(Object lock, HeldStack held) {
    try {
      if (held != null && lock != null && LockKind.of(lock) == LockKind.USER) {
        held.calls().end(lock, false);
      }
    } catch (Throwable e) {
      failed(e);
    }
  }

  /** Before a call that releases a lock. */
  public static void beforeUnlock(Object lock, HeldStack held) {
    HeldStack h = held;
    try {
      if (h == null) {
        h = current();
      }
      // On an object that is no lock it would be the monitor that is popped.
      if (h != null && lock != null && LockKind.of(lock) != LockKind.NONE && !h.pop(lock)) {
        foreign(lock, h);
      }
    } catch (Throwable e) {
      if (h != null) {
        h.missed();
      }
      failed(e);
    }
  }

  /** After an attempt to release a lock. */
  public static void afterTryUnlock(boolean released, Object lock, HeldStack held) {
    if (released) {
      beforeUnlock(lock, held);
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
        lock = delegate.lockOf(condition, h);
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
    h.calls().beginWait(lock, site);
    return new Released(lock, site, holds);
  }

  /** The wait is over, normally or by an exception: the lock is held again. */
  public static void afterWait(Released released, HeldStack held) {
    try {
      HeldStack h = held != null ? held : current();
      if (h != null && released != null) {
        h.calls().endWait();
        for (int i = 0; i < released.holds; i++) {
          h.push(released.lock, released.site);
        }
      }
    } catch (Throwable e) {
      failed(e);
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
        delegate.releasedForeign(ref);
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

  /** Whether a thread that holds the lock and asks for it again may wait for itself. */
  static boolean keepsItselfOut(Object lock) {
    int kind = LockKind.of(lock);
    return kind == LockKind.STAMPED || kind == LockKind.SEMAPHORE;
  }

  /**
   * Where the stack or the memory is at its end, that is the program's affair and no fault of ours.
   */
  @DontInline
  static void failed(Throwable problem) {
    if (problem instanceof StackOverflowError || problem instanceof OutOfMemoryError) {
      return;
    }
    try {
      Delegate target = delegate;
      if (target != null) {
        target.failed(problem);
      }
    } catch (Throwable ignored) {
      // Nothing is left to do that could not fail as well; the program comes first.
    }
  }
}
