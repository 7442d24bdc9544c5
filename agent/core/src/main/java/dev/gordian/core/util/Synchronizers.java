package dev.gordian.core.util;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.AbstractQueuedLongSynchronizer;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** The synchronizers inside the locks of the JDK: both sides of a lock have the same one. */
public final class Synchronizers {

  /** What javac calls the reference of an inner object to the outer one. */
  private static final String OUTER = "this$0";

  private static final String LOCKS = "java.util.concurrent.locks.";

  private static final JdkField LOCK = sync(LOCKS + "ReentrantLock");
  private static final JdkField BOTH = sync(LOCKS + "ReentrantReadWriteLock");
  private static final JdkField READ = sync(LOCKS + "ReentrantReadWriteLock$ReadLock");
  private static final JdkField WRITE = sync(LOCKS + "ReentrantReadWriteLock$WriteLock");
  private static final JdkField SEMAPHORE = sync("java.util.concurrent.Semaphore");
  private static final JdkField OF_CONDITION =
      new JdkField(LOCKS + "AbstractQueuedSynchronizer$ConditionObject", OUTER);
  private static final JdkField OF_LONG_CONDITION =
      new JdkField(LOCKS + "AbstractQueuedLongSynchronizer$ConditionObject", OUTER);
  private static final JdkField OWNER =
      new JdkField(LOCKS + "AbstractOwnableSynchronizer", "exclusiveOwnerThread");

  private static final String STAMPED_VIEW = StampedLock.class.getName() + "$";

  private Synchronizers() {}

  private static JdkField sync(String lock) {
    return new JdkField(lock, "sync");
  }

  /**
   * Returns the synchronizer in a lock of the JDK, which may be the lock itself; {@code null} for
   * other locks and where it cannot be read.
   */
  public static Object of(Object lock) {
    if (lock instanceof ReentrantLock) {
      return LOCK.get(lock);
    }
    if (isReadWrite(lock)) {
      return ofReadWrite(lock);
    }
    if (lock instanceof Semaphore) {
      return SEMAPHORE.get(lock);
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
      return BOTH.get(lock);
    }
    return (lock instanceof ReentrantReadWriteLock.ReadLock ? READ : WRITE).get(lock);
  }

  /** Whether it is a view of a {@code StampedLock}: these are inner classes of it. */
  public static boolean isStampedView(Object lock) {
    return lock != null && lock.getClass().getName().startsWith(STAMPED_VIEW);
  }

  private static Object ofStampedView(Object view) {
    return JdkField.get(view, OUTER);
  }

  /** Returns the synchronizer of a condition; {@code null} where it has none or none is known. */
  public static Object ofCondition(Object condition) {
    if (condition instanceof AbstractQueuedSynchronizer.ConditionObject) {
      return OF_CONDITION.get(condition);
    }
    return condition instanceof AbstractQueuedLongSynchronizer.ConditionObject
        ? OF_LONG_CONDITION.get(condition)
        : null;
  }

  /** The thread that has the synchronizer to itself; {@code null} if there is none or unknown. */
  public static Thread ownerOf(Object sync) {
    return sync instanceof AbstractOwnableSynchronizer ? (Thread) OWNER.get(sync) : null;
  }
}
