package dev.gordian.core.graph;

import dev.gordian.core.sites.Site;
import dev.gordian.core.threads.StackMark;

/** From where a thread made a lock to where the same thread asks for that lock, or for another. */
public final class Route {

  public final StackMark made;

  /** The class of the lock. */
  public final String lockType;

  public final StackMark asks;

  /** Where it asks. */
  public final Site site;

  /** Whether it asks for the lock that it made; else that one is held meanwhile. */
  public final boolean isAskedFor;

  /** The current thread asks now. */
  public Route(StackMark made, String lockType, Site site, boolean isAskedFor) {
    this.made = made;
    this.lockType = lockType;
    this.asks = new StackMark();
    this.site = site;
    this.isAskedFor = isAskedFor;
  }

  /** Resolves the stacks. */
  public void resolve() {
    made.resolve();
    asks.resolve();
  }

  /** Whether the other one led along the same frames. */
  public boolean isLike(Route other) {
    return lockType.equals(other.lockType)
        && made.frames().equals(other.made.frames())
        && asks.frames().equals(other.asks.frames());
  }

  /** The other one is like this one: their frames are kept once. */
  public void share(Route other) {
    made.share(other.made);
    asks.share(other.asks);
  }
}
