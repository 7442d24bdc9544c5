package dev.gordian.core.util;

import java.lang.reflect.Field;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.AbstractQueuedLongSynchronizer;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** The synchronizers inside the locks of the JDK: both sides of a lock have the same one. */
public final class Synchronizers {

  private static final Field LOCK = JdkFields.of(ReentrantLock.class, "sync");
  private static final Field BOTH = JdkFields.of(ReentrantReadWriteLock.class, "sync");
  private static final Field READ = JdkFields.of(ReentrantReadWriteLock.ReadLock.class, "sync");
  private static final Field WRITE = JdkFields.of(ReentrantReadWriteLock.WriteLock.class, "sync");
  private static final Field SEMAPHORE = JdkFields.of(Semaphore.class, "sync");
  private static final Field OF_CONDITION =
      JdkFields.of(AbstractQueuedSynchronizer.ConditionObject.class, "this$0");
  private static final Field OF_LONG_CONDITION =
      JdkFields.of(AbstractQueuedLongSynchronizer.ConditionObject.class, "this$0");
  private static final Field OWNER =
      JdkFields.of(AbstractOwnableSynchronizer.class, "exclusiveOwnerThread");

  private static final String STAMPED_VIEW = StampedLock.class.getName() + "$";

  private Synchronizers() {}

  /**
   * Returns the synchronizer in a lock of the JDK, which may be the lock itself; {@code null} for
   * other locks and where it cannot be read.
   */
  public static Object of(Object lock) {
    if (lock instanceof ReentrantLock) {
      return JdkFields.get(LOCK, lock);
    }
    if (isReadWrite(lock)) {
      return ofReadWrite(lock);
    }
    if (lock instanceof Semaphore) {
      return JdkFields.get(SEMAPHORE, lock);
    }
    if (lock instanceof StampedLock || lock instanceof AbstractOwnableSynchronizer) {
      return lock;
    }
    return isStampedView(lock) ? ofStampedView(lock) : null;
  }

  /** Whether it is a read-write lock of the JDK, or one side of such a lock. */
  public static boolean isReadWrite(Object lock) {
    return lock instanceof ReentrantReadWriteLock.ReadLock
        || lock instanceof ReentrantReadWriteLock.WriteLock
        || lock instanceof ReentrantReadWriteLock;
  }

  private static Object ofReadWrite(Object lock) {
    if (lock instanceof ReentrantReadWriteLock) {
      return JdkFields.get(BOTH, lock);
    }
    return JdkFields.get(lock instanceof ReentrantReadWriteLock.ReadLock ? READ : WRITE, lock);
  }

  /** Whether it is a view of a {@code StampedLock}: these are inner classes of it. */
  public static boolean isStampedView(Object lock) {
    return lock != null && lock.getClass().getName().startsWith(STAMPED_VIEW);
  }

  private static Object ofStampedView(Object view) {
    return JdkFields.get(JdkFields.of(view.getClass(), "this$0"), view);
  }

  /** Returns the synchronizer of a condition; {@code null} where it has none or none is known. */
  public static Object ofCondition(Object condition) {
    if (condition instanceof AbstractQueuedSynchronizer.ConditionObject) {
      return JdkFields.get(OF_CONDITION, condition);
    }
    return condition instanceof AbstractQueuedLongSynchronizer.ConditionObject
        ? JdkFields.get(OF_LONG_CONDITION, condition)
        : null;
  }

  /** The thread that has the synchronizer to itself; {@code null} if there is none or unknown. */
  public static Thread ownerOf(Object sync) {
    return sync instanceof AbstractOwnableSynchronizer ? (Thread) JdkFields.get(OWNER, sync) : null;
  }
}
