package dev.gordian.hooks;

/**
 * What one thread asks for by way of calls whose inside is not known: {@code lock()} of a
 * user-written lock, and waits that give up a lock and will take it again. Written by its own
 * thread only.
 */
public final class LockCalls {

  private final HeldStack held;

  /** What the thread asked a user-written lock for, or will take again after a wait. */
  public Object wanted;

  public int wantedSite;

  /** Depth when {@link #wanted} was set: what stands above is asked for in its stead. */
  public int wantedDepth;

  /** Calls of user-written locks in progress, with the depth and site of the outermost one. */
  private int inProgress;

  private int depth;
  private int site;

  LockCalls(HeldStack held) {
    this.held = held;
  }

  /** A lock whose inner working is not known to us is asked for. */
  void begin(Object lock, int atSite, boolean waits) {
    if (inProgress++ == 0) {
      depth = held.depth;
      site = atSite;
    }
    if (waits) {
      wanted = lock;
      wantedSite = site;
      wantedDepth = depth;
    }
  }

  /**
   * The call is over. If it left a lock on the stack, the outer lock was a wrapper: one lock, not
   * two, and the inner one stands for both.
   */
  void end(Object lock, boolean taken) {
    if (inProgress == 0) {
      return;
    }
    if (--inProgress == 0) {
      wanted = null;
    }
    if (taken && held.depth == depth && isOwned(lock)) {
      held.push(lock, site);
    }
  }

  /** Nobody but its owner can release a subclass of the JDK's lock; others do as they like. */
  private boolean isOwned(Object lock) {
    return LockKind.REENTRANT_LOCK.isInstance(lock) || held.nesting().isOwned(lock, site, false);
  }

  /** The lock is given up and will be taken again; inside a lock's own code this is its affair. */
  void beginWait(Object lock, int atSite) {
    if (inProgress == 0) {
      wanted = lock;
      wantedSite = atSite;
      wantedDepth = held.depth;
    }
  }

  void endWait() {
    if (inProgress == 0) {
      wanted = null;
    }
  }

  /** The site where the program asked for a lock, seen from inside a wrapper's own code. */
  int outermostSite(int innerSite) {
    return inProgress == 0 ? innerSite : site;
  }
}
