package dev.gordian.core.watch;

import java.lang.reflect.Field;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Tells whether a parked thread is parked for a given lock of the JDK: its park blocker is then the
 * synchronizer inside that lock.
 */
final class ParkBlockers {

  private final Field lockSync = field(ReentrantLock.class);
  private final Field readSync = field(ReentrantReadWriteLock.ReadLock.class);
  private final Field writeSync = field(ReentrantReadWriteLock.WriteLock.class);

  /** Returns false only where it is known that the thread is parked for something else. */
  boolean mayBeParkedFor(Thread thread, Object lock) {
    Object sync = syncOf(lock);
    return sync == null || LockSupport.getBlocker(thread) == sync;
  }

  /** Returns true only where it is known that the thread is parked for this lock. */
  boolean isParkedFor(Thread thread, Object lock) {
    Object sync = syncOf(lock);
    return sync != null && LockSupport.getBlocker(thread) == sync;
  }

  private Object syncOf(Object lock) {
    Field field =
        lock instanceof ReentrantLock
            ? lockSync
            : lock instanceof ReentrantReadWriteLock.ReadLock
                ? readSync
                : lock instanceof ReentrantReadWriteLock.WriteLock ? writeSync : null;
    try {
      return field == null ? null : field.get(lock);
    } catch (IllegalAccessException e) {
      return null;
    }
  }

  private static Field field(Class<?> type) {
    try {
      Field field = type.getDeclaredField("sync");
      field.setAccessible(true);
      return field;
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null;
    }
  }
}
