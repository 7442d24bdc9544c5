package dev.gordian.hooks;

import java.lang.ref.WeakReference;

/**
 * The identity of one lock object: a number of our own behind a weak reference, so that nothing
 * leaks and no address or hash is ever reused.
 */
public class LockRef extends WeakReference<Object> {

  /** Positive, unique for the life of the JVM; a lock seen later has a greater id. */
  public final long id;

  /** The identity hash of the lock object: a cache key, never an identity. */
  public final int hash;

  /** With how many permits a semaphore was made, if its holds are to be recorded; else 0. */
  public volatile byte permits;

  /**
   * Whether the lock was released by a thread that did not take it. From then on it has no owner of
   * whom anything true could be said.
   */
  public volatile boolean isOwnerless;

  /**
   * Whether it was held as the lock that it is; a wrapper never is, the lock inside stands for it.
   * Written without synchronisation.
   */
  public boolean standsForItself;

  /**
   * Whether the agent has given up this reference: the lock, if it is seen again, gets another one.
   * Written without synchronisation.
   */
  public boolean isForgotten;

  /** From so many sightings on a lock is worth remembering by threads: most are seen once. */
  private static final int FAMILIAR = 3;

  /** How often it was seen again, up to what counts; written without synchronisation. */
  private byte seenAgain;

  protected LockRef(Object lock, long id, int hash) {
    super(lock);
    this.id = id;
    this.hash = hash;
  }

  /** Somebody has met the lock once more. */
  public final void seenAgain() {
    if (seenAgain < FAMILIAR) {
      seenAgain++;
    }
  }

  /** Whether the lock was met a few times, and so may be met again. */
  public final boolean isFamiliar() {
    return seenAgain == FAMILIAR;
  }
}
