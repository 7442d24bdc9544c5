package dev.gordian.core.watch;

import dev.gordian.core.util.Synchronizers;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells whether a parked thread is parked for a given lock of the JDK: its park blocker is then the
 * synchronizer inside that lock.
 */
final class ParkBlockers {

  private ParkBlockers() {}

  /** Returns false only where it is known that the thread is parked for something else. */
  static boolean mayBeParkedFor(Thread thread, Object lock) {
    Object sync = Synchronizers.of(lock);
    return sync == null || LockSupport.getBlocker(thread) == sync;
  }

  /**
   * Whether a thread in {@code await()} was signalled and now stands in line for the lock. A signal
   * does not wake it: until the lock is free it may still be parked for the condition.
   */
  static boolean isParkedToRetake(Thread thread, Object lock) {
    Object sync = Synchronizers.of(lock);
    Object blocker = LockSupport.getBlocker(thread);
    if (sync != null && blocker == sync) {
      return true;
    }
    Object owner = Synchronizers.ofCondition(blocker);
    Object line = owner != null ? owner : blocker;
    return line instanceof AbstractQueuedSynchronizer
        && (sync == null ? Synchronizers.ownerOf(line) != null : line == sync)
        && ((AbstractQueuedSynchronizer) line).isQueued(thread);
  }
}
