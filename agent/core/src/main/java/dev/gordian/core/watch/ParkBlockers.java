package dev.gordian.core.watch;

import dev.gordian.core.util.JdkFields;
import java.lang.reflect.Field;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/**
 * Tells whether a parked thread is parked for a given lock of the JDK: its park blocker is then the
 * synchronizer inside that lock.
 */
final class ParkBlockers {

  private static final Field LOCK = JdkFields.of(ReentrantLock.class, "sync");
  private static final Field READ = JdkFields.of(ReentrantReadWriteLock.ReadLock.class, "sync");
  private static final Field WRITE = JdkFields.of(ReentrantReadWriteLock.WriteLock.class, "sync");
  private static final Field SEMAPHORE = JdkFields.of(Semaphore.class, "sync");
  private static final Field CONDITION_OF =
      JdkFields.of(AbstractQueuedSynchronizer.ConditionObject.class, "this$0");
  private static final Field OWNER =
      JdkFields.of(AbstractOwnableSynchronizer.class, "exclusiveOwnerThread");
  private static final String STAMPED_VIEW = StampedLock.class.getName() + "$";

  private ParkBlockers() {}

  /** Returns false only where it is known that the thread is parked for something else. */
  static boolean mayBeParkedFor(Thread thread, Object lock) {
    Object sync = syncOf(lock);
    return sync == null || LockSupport.getBlocker(thread) == sync;
  }

  /**
   * Whether a thread in {@code await()} was signalled and now stands in line for the lock. A signal
   * does not wake it: until the lock is free it may still be parked for the condition.
   */
  static boolean isParkedToRetake(Thread thread, Object lock) {
    Object sync = syncOf(lock);
    Object blocker = LockSupport.getBlocker(thread);
    if (sync != null && blocker == sync) {
      return true;
    }
    Object line =
        blocker instanceof AbstractQueuedSynchronizer.ConditionObject
            ? JdkFields.get(CONDITION_OF, blocker)
            : blocker;
    return line instanceof AbstractQueuedSynchronizer
        && (sync == null ? ownerOf(line) != null : line == sync)
        && ((AbstractQueuedSynchronizer) line).isQueued(thread);
  }

  /** The thread that has the synchronizer to itself; {@code null} if there is none or unknown. */
  static Thread ownerOf(Object sync) {
    return sync instanceof AbstractOwnableSynchronizer ? (Thread) JdkFields.get(OWNER, sync) : null;
  }

  /** The object that threads name as their blocker when they wait for the lock; null if unknown. */
  static Object syncOf(Object lock) {
    if (lock instanceof ReentrantLock) {
      return JdkFields.get(LOCK, lock);
    }
    if (lock instanceof ReentrantReadWriteLock.ReadLock) {
      return JdkFields.get(READ, lock);
    }
    if (lock instanceof ReentrantReadWriteLock.WriteLock) {
      return JdkFields.get(WRITE, lock);
    }
    if (lock instanceof Semaphore) {
      return JdkFields.get(SEMAPHORE, lock);
    }
    if (lock instanceof StampedLock || lock instanceof AbstractOwnableSynchronizer) {
      return lock;
    }
    return lock != null && lock.getClass().getName().startsWith(STAMPED_VIEW)
        ? JdkFields.get(JdkFields.of(lock.getClass(), "this$0"), lock)
        : null;
  }
}
