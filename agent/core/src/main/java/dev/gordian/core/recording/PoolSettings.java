package dev.gordian.core.recording;

import dev.gordian.core.util.JdkFields;
import java.lang.reflect.Field;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * How a {@link ThreadPoolExecutor} is configured. Calls no method that the program may override.
 * Not to be used before there is such a pool: it is woven when it is loaded, which costs the start
 * of a program that has none.
 */
final class PoolSettings {

  private static final Field CORE_SIZE = JdkFields.of(ThreadPoolExecutor.class, "corePoolSize");
  private static final Field MAXIMUM_SIZE =
      JdkFields.of(ThreadPoolExecutor.class, "maximumPoolSize");
  private static final Field QUEUE = JdkFields.of(ThreadPoolExecutor.class, "workQueue");

  private PoolSettings() {}

  /** Whether the pool, as it is configured, never runs two tasks at the same time. */
  static boolean isSingle(Object executor) {
    if (QUEUE == null) {
      return false;
    }
    try {
      if (MAXIMUM_SIZE.getInt(executor) <= 1) {
        return true;
      }
      // More threads than the core are only made when the queue is full.
      return CORE_SIZE.getInt(executor) <= 1 && isUnbounded(QUEUE.get(executor));
    } catch (IllegalAccessException e) {
      return false;
    }
  }

  private static boolean isUnbounded(Object queue) {
    return queue.getClass() == LinkedBlockingQueue.class
        ? ((LinkedBlockingQueue<?>) queue).remainingCapacity() > Integer.MAX_VALUE / 2
        : queue.getClass().getName().endsWith("$DelayedWorkQueue");
  }
}
