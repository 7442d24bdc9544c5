package dev.gordian.core.watch;

import java.lang.reflect.Field;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/**
 * Tells whether a parked thread is parked for a given lock of the JDK: its park blocker is then the
 * synchronizer inside that lock.
 */
final class ParkBlockers {

  private static final Field LOCK = field(ReentrantLock.class, "sync");
  private static final Field READ = field(ReentrantReadWriteLock.ReadLock.class, "sync");
  private static final Field WRITE = field(ReentrantReadWriteLock.WriteLock.class, "sync");
  private static final Field SEMAPHORE = field(Semaphore.class, "sync");
  private static final String STAMPED_VIEW = StampedLock.class.getName() + "$";

  private ParkBlockers() {}

  /** Returns false only where it is known that the thread is parked for something else. */
  static boolean mayBeParkedFor(Thread thread, Object lock) {
    Object sync = syncOf(lock);
    return sync == null || LockSupport.getBlocker(thread) == sync;
  }

  /** Returns true only where it is known that the thread is parked for this lock. */
  static boolean isParkedFor(Thread thread, Object lock) {
    Object sync = syncOf(lock);
    return sync != null && LockSupport.getBlocker(thread) == sync;
  }

  /** The object that threads name as their blocker when they wait for the lock; null if unknown. */
  static Object syncOf(Object lock) {
    if (lock instanceof ReentrantLock) {
      return get(LOCK, lock);
    }
    if (lock instanceof ReentrantReadWriteLock.ReadLock) {
      return get(READ, lock);
    }
    if (lock instanceof ReentrantReadWriteLock.WriteLock) {
      return get(WRITE, lock);
    }
    if (lock instanceof Semaphore) {
      return get(SEMAPHORE, lock);
    }
    if (lock instanceof StampedLock || lock instanceof AbstractOwnableSynchronizer) {
      return lock;
    }
    return lock != null && lock.getClass().getName().startsWith(STAMPED_VIEW)
        ? get(field(lock.getClass(), "this$0"), lock)
        : null;
  }

  private static Object get(Field field, Object lock) {
    try {
      return field == null ? null : field.get(lock);
    } catch (IllegalAccessException e) {
      return null;
    }
  }

  private static Field field(Class<?> type, String name) {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null;
    }
  }
}
