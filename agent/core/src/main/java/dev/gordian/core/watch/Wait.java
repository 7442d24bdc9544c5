package dev.gordian.core.watch;

import dev.gordian.core.graph.LockNode;
import dev.gordian.core.sites.Site;

/** A thread seen waiting for a lock, with what it holds. */
final class Wait {

  final Sight sight;

  /** The lock, whole. */
  final LockNode lock;

  final boolean shared;

  /** Where it is asked for; {@code null} if only the stack can tell. */
  final Site site;

  /** How many entries of the stack are held; the next one, if any, is the wanted lock. */
  final int held;

  Wait(Sight sight, LockNode lock, boolean shared, Site site, int held) {
    this.sight = sight;
    this.lock = lock;
    this.shared = shared;
    this.site = site;
    this.held = held;
  }
}
