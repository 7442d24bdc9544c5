package dev.gordian.hooks;

import java.lang.ref.WeakReference;

/**
 * The identity of one lock object: a number of our own behind a weak reference, so that nothing
 * leaks and no address or hash is ever reused.
 */
public class LockRef extends WeakReference<Object> {

  /** Positive, unique for the life of the JVM; a lock seen later has a greater id. */
  public final int id;

  /** The identity hash of the lock object: a cache key, never an identity. */
  public final int hash;

  protected LockRef(Object lock, int id, int hash) {
    super(lock);
    this.id = id;
    this.hash = hash;
  }
}
