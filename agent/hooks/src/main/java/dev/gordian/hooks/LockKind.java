package dev.gordian.hooks;

/**
 * What kind of lock an object is: asked at every call of a method that is named like one of a lock,
 * on whatever object. Answered by the JVM's own type checks: whatever keeps answers by class, such
 * as {@code ClassValue}, takes a lock.
 */
final class LockKind {

  /** No lock at all, though its method may be called {@code lock()}. */
  static final int NONE = 0;

  /** {@code ReentrantLock} itself, or the lock that the JDK's streams use since 19. */
  static final int REENTRANT = 1;

  /** One side of a {@code ReentrantReadWriteLock}. */
  static final int SIDE = 2;

  static final int STAMPED = 3;
  static final int SEMAPHORE = 4;

  /**
   * A {@code Lock} whose inner working is its own affair: what it takes inside may stand for it.
   */
  static final int USER = 5;

  private static final String JUC = "java.util.concurrent.";
  private static final Class<?> LOCK = find(JUC + "locks.Lock");
  static final Class<?> REENTRANT_LOCK = find(JUC + "locks.ReentrantLock");
  private static final Class<?> READ_LOCK = find(JUC + "locks.ReentrantReadWriteLock$ReadLock");
  private static final Class<?> WRITE_LOCK = find(JUC + "locks.ReentrantReadWriteLock$WriteLock");
  private static final Class<?> STAMPED_LOCK = find(JUC + "locks.StampedLock");
  private static final Class<?> SEMAPHORE_CLASS = find(JUC + "Semaphore");
  private static final Class<?> INTERNAL_LOCK = find("jdk.internal.misc.InternalLock");

  private LockKind() {}

  static int of(Object lock) {
    Class<?> type = lock.getClass();
    if (type == REENTRANT_LOCK || type == INTERNAL_LOCK) {
      return REENTRANT;
    }
    if (type == READ_LOCK || type == WRITE_LOCK) {
      return SIDE;
    }
    if (LOCK.isInstance(lock)) {
      return USER;
    }
    if (STAMPED_LOCK.isInstance(lock)) {
      return STAMPED;
    }
    return SEMAPHORE_CLASS.isInstance(lock) ? SEMAPHORE : NONE;
  }

  /** Whether a thread that holds the lock and asks for it again may wait for itself. */
  static boolean keepsItsHolderOut(Object lock) {
    int kind = of(lock);
    return kind == STAMPED || kind == SEMAPHORE;
  }

  private static Class<?> find(String name) {
    try {
      return Class.forName(name, false, null);
    } catch (ClassNotFoundException e) {
      return null;
    }
  }
}
