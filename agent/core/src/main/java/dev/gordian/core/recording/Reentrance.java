package dev.gordian.core.recording;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.StampedLock;

/** Which locks let in a thread that holds them already. */
final class Reentrance {

  private static final String STAMPED = StampedLock.class.getName();

  private Reentrance() {}

  /** Whether the lock, held in one mode, lets its holder in at once in the other. */
  static boolean isLetIn(Object lock, boolean heldShared, boolean wantedShared) {
    if (lock instanceof StampedLock
        || lock instanceof Semaphore
        || (lock instanceof Lock && lock.getClass().getName().startsWith(STAMPED))) {
      return false;
    }
    // A ReentrantReadWriteLock lets its writer read and its readers read again.
    return !heldShared || wantedShared;
  }
}
