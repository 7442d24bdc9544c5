package dev.gordian.core.analysis;

import dev.gordian.core.graph.Route;
import dev.gordian.core.sites.Site;

/**
 * Knows by the program's code whether a lock can be known to others than its maker. Says so only
 * where it can be proven.
 */
public interface Publication {

  /**
   * Whether no other thread can have got hold of the lock that was made before its maker asked for
   * a lock, had he come that way. {@code isFirstUse} says that he had not used the new lock beside
   * another one since he made it.
   */
  boolean isRuledOut(Route route, boolean isFirstUse);

  /** Whether what is locked at a site is always an object that only the locking thread knows. */
  boolean isRuledOutAt(Site site);
}
