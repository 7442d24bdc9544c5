package dev.gordian.core.recording;

import dev.gordian.core.util.JdkField;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * How a {@link ThreadPoolExecutor} is configured. Calls no method that the program may override.
 */
final class PoolSettings {

  private static final String JUC = "java.util.concurrent.";
  private static final String POOL = JUC + "ThreadPoolExecutor";
  private static final String QUEUE_OF_NODES = JUC + "LinkedBlockingQueue";
  private static final String DEQUE_OF_NODES = JUC + "LinkedBlockingDeque";

  private static final JdkField CORE_SIZE = new JdkField(POOL, "corePoolSize");
  private static final JdkField MAXIMUM_SIZE = new JdkField(POOL, "maximumPoolSize");
  private static final JdkField QUEUE = new JdkField(POOL, "workQueue");
  private static final JdkField QUEUE_CAPACITY = new JdkField(QUEUE_OF_NODES, "capacity");
  private static final JdkField DEQUE_CAPACITY = new JdkField(DEQUE_OF_NODES, "capacity");

  /** So many tasks never wait. */
  private static final int MUCH = Integer.MAX_VALUE / 2;

  private PoolSettings() {}

  /**
   * Whether the pool, as it is configured now, never runs two tasks at the same time; {@code
   * hasRoom} is what {@link #hasRoomForAll} says of it.
   */
  static boolean isSingle(Object executor, boolean hasRoom) {
    // More threads than the core are only made when the queue is full.
    return MAXIMUM_SIZE.getInt(executor, Integer.MAX_VALUE) <= 1
        || (hasRoom && CORE_SIZE.getInt(executor, Integer.MAX_VALUE) <= 1);
  }

  /** Whether its queue is never full. Takes no lock of the queue's. */
  static boolean hasRoomForAll(Object executor) {
    Object queue = QUEUE.get(executor);
    if (queue == null) {
      return false;
    }
    switch (queue.getClass().getName()) {
      case JUC + "PriorityBlockingQueue":
      case JUC + "LinkedTransferQueue":
      case JUC + "DelayQueue":
      case JUC + "ScheduledThreadPoolExecutor$DelayedWorkQueue":
        return true;
      case QUEUE_OF_NODES:
        return QUEUE_CAPACITY.getInt(queue, 0) > MUCH;
      case DEQUE_OF_NODES:
        return DEQUE_CAPACITY.getInt(queue, 0) > MUCH;
      default:
        return false;
    }
  }
}
