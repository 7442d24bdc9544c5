package dev.gordian.hooks;

/**
 * What woven code calls. Each method returns quickly, throws nothing and changes nothing of the
 * program. {@code held} is the thread's stack as an earlier hook of the same method returned it, or
 * {@code null}: handing it on saves looking it up again.
 */
public final class Hooks {

  private static final ThreadLocal<HeldStack> CURRENT = new ThreadLocal<>();

  private static final Class<?> LOCK = juc("locks.Lock");
  private static final Class<?> REENTRANT_LOCK = juc("locks.ReentrantLock");
  private static final Class<?> READ_LOCK = juc("locks.ReentrantReadWriteLock$ReadLock");
  private static final Class<?> WRITE_LOCK = juc("locks.ReentrantReadWriteLock$WriteLock");
  private static final Class<?> STAMPED_LOCK = juc("locks.StampedLock");
  private static final Class<?> SEMAPHORE = juc("Semaphore");

  /** What the JDK's streams use instead of monitors since JDK 19; null before. */
  private static final Class<?> INTERNAL_LOCK = find("jdk.internal.misc.InternalLock");

  /** In the place of a site: none is known. */
  public static final int NO_SITE = 0;

  /** Set once, when the agent is ready; until then every hook returns at once. */
  static volatile Delegate delegate;

  /** Points up to this one are told to the agent even while there is nothing to be ordered. */
  private static final int LAST_TOLD_ALWAYS = 2;

  /** Locks made at one site that are told to the agent, so that they have a name of their own. */
  private static final int MAX_CREATED = 10_000;

  /** How many locks made at each site were told to the agent. */
  private static char[] createdAt = new char[1024];

  private static int looks;

  /** Read without synchronisation: whoever is ordered after the writer sees it. */
  private static boolean hasRecords;

  private Hooks() {}

  /** From now on it matters how threads are ordered. */
  public static void recorded() {
    if (!hasRecords) {
      hasRecords = true;
    }
  }

  /** Settled chains are to be told again. Called by the agent's thread from time to time. */
  public static void lookAgain() {
    looks++;
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
   * Makes room for the flags of sites with ids below {@code count}. Called while weaving, not by
   * woven code.
   */
  public static synchronized void sites(int count) {
    byte[] early = Nesting.earlySites;
    if (count <= early.length) {
      return;
    }
    int size = Math.max(count, early.length * 2);
    byte[] moreEarly = new byte[size];
    System.arraycopy(early, 0, moreEarly, 0, early.length);
    char[] moreCreated = new char[size];
    System.arraycopy(createdAt, 0, moreCreated, 0, createdAt.length);
    Nesting.earlySites = moreEarly;
    createdAt = moreCreated;
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
        h.isUncertain = true;
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
        Class<?> type = lock.getClass();
        if (type == REENTRANT_LOCK || isTrackedJdkLock(type, lock, site, h)) {
          h.push(lock, h.calls.outermostSite(site));
        } else if (isUserLock(type)) {
          h.calls.begin(lock, site, true);
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
      if (h != null && lock != null && isUserLock(lock.getClass())) {
        h.calls.begin(lock, site, false);
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
      if (held != null && isUserLock(lock.getClass())) {
        held.calls.end(lock, true);
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
      if (isUserLock(lock.getClass())) {
        held.calls.end(lock, taken);
      } else if (!taken) {
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
      Class<?> type = lock.getClass();
      if (isUserLock(type)) {
        held.calls.end(lock, taken);
      } else if (taken && (type == REENTRANT_LOCK || isTrackedJdkLock(type, lock, site, held))) {
        held.push(lock, held.calls.outermostSite(site));
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
        if (isTrackedJdkLock(lock.getClass(), lock, site, h)) {
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
      if (isUserLock(lock.getClass())) {
        held.calls.end(lock, false);
      } else {
        held.pop(lock);
      }
    } catch (Throwable e) {
      if (held != null) {
        held.isUncertain = true;
      }
      failed(e);
    }
  }

  /** An exception left a call that takes a lock or gives up at once. */
  public static void tryFailed(Object lock, HeldStack held) {
    try {
      if (held != null && lock != null && isUserLock(lock.getClass())) {
        held.calls.end(lock, false);
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
      if (h != null && lock != null && !h.pop(lock)) {
        foreign(lock, h);
      }
    } catch (Throwable e) {
      if (h != null) {
        h.isUncertain = true;
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
    h.calls.beginWait(lock, site);
    return new Released(lock, site, holds);
  }

  /** The wait is over, normally or by an exception: the lock is held again. */
  public static void afterWait(Released released, HeldStack held) {
    try {
      HeldStack h = held != null ? held : current();
      if (h != null && released != null) {
        h.calls.endWait();
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
    Class<?> type = part.getClass();
    if (type == READ_LOCK || type == WRITE_LOCK) {
      // They know themselves to what they belong.
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

  /**
   * A lock was just allocated; but for semaphores only the first ones of a site are of interest.
   */
  public static void created(Object lock, int site) {
    char[] seen = createdAt;
    if (site < seen.length && seen[site] < MAX_CREATED) {
      seen[site]++;
    } else if (!SEMAPHORE.isInstance(lock)) {
      return;
    }
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

  /** The current thread passes a point that orders threads; see {@link Delegate#ordered}. */
  public static void ordered(int point, Object subject, Object context) {
    Delegate target = delegate;
    if (target == null || (point > LAST_TOLD_ALWAYS && !hasRecords)) {
      return;
    }
    try {
      HeldStack h = current();
      int before = h.pause();
      try {
        if (before != 0) {
          target.ordered(point, subject, context, h);
        }
      } finally {
        h.resume(before);
      }
    } catch (Throwable e) {
      failed(e);
    }
  }

  /** The same where a call was successful. */
  public static void orderedIf(boolean isPassed, int point, Object subject) {
    if (isPassed) {
      ordered(point, subject, null);
    }
  }

  /** The lock is not on our stack: where the JDK allows it, another thread's hold has ended. */
  private static void foreign(Object lock, HeldStack h) {
    boolean isSemaphore = SEMAPHORE.isInstance(lock);
    if (!isSemaphore && !STAMPED_LOCK.isInstance(lock)) {
      return;
    }
    LockRef ref = h.nesting().refOf(lock);
    if (ref != null && !ref.isOwnerless && (!isSemaphore || ref.isMutex)) {
      int before = h.pause();
      try {
        delegate.releasedForeign(ref);
      } finally {
        h.resume(before);
      }
    }
  }

  /** Whether a hold of this lock of the JDK can be recorded; but for {@code ReentrantLock}. */
  private static boolean isTrackedJdkLock(Class<?> type, Object lock, int site, HeldStack h) {
    if (type == READ_LOCK || type == WRITE_LOCK) {
      h.nesting().ask(lock, site);
      return true;
    }
    if (STAMPED_LOCK.isAssignableFrom(type)) {
      h.nesting().ask(lock, site);
      return h.nesting().isOwned(lock, site, false);
    }
    return type == INTERNAL_LOCK
        || (SEMAPHORE.isAssignableFrom(type) && h.nesting().isOwned(lock, site, true));
  }

  /** A lock whose inner working is its own affair: what it takes inside may stand for it. */
  private static boolean isUserLock(Class<?> type) {
    return type != REENTRANT_LOCK
        && type != READ_LOCK
        && type != WRITE_LOCK
        && LOCK.isAssignableFrom(type);
  }

  /** Whether a thread that holds the lock and asks for it again may wait for itself. */
  static boolean keepsItselfOut(Object lock) {
    return STAMPED_LOCK.isInstance(lock) || SEMAPHORE.isInstance(lock);
  }

  /**
   * Where the stack or the memory is at its end, that is the program's affair and no fault of ours.
   */
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

  private static Class<?> juc(String name) {
    return find("java.util.concurrent." + name);
  }

  private static Class<?> find(String name) {
    try {
      return Class.forName(name, false, null);
    } catch (ClassNotFoundException e) {
      return null;
    }
  }
}
