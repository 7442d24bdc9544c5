package dev.gordian.core.sites;

/** What happens at a site. */
public enum Op {
  /** A synchronized block: recorded before it may block. */
  MONITOR,
  /** A synchronized method: recorded once the monitor is held. */
  METHOD,
  /** {@code lock()} or {@code lockInterruptibly()}. */
  LOCK,
  /** A {@code tryLock} with a time limit: waits, but ends. */
  TIMED_TRY,
  /** {@code tryLock()}: never waits. */
  TRY,
  /** Either of these where the code goes on to {@code lock()} if it did not get the lock. */
  TRY_THEN_LOCK,
  /** A monitor or lock is taken again after {@code wait} or {@code await}. */
  RETAKE,
  /** A lock is allocated. */
  NEW;

  /** Whether the thread can be stuck for ever at such a site. */
  public boolean waits() {
    return this == MONITOR
        || this == METHOD
        || this == LOCK
        || this == TRY_THEN_LOCK
        || this == RETAKE;
  }

  /** Whether what is taken here is the monitor of the object. */
  public boolean isMonitor() {
    return this == MONITOR || this == METHOD;
  }
}
