package dev.gordian.core.recording;

import dev.gordian.core.graph.HeldSet;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.graph.NewLock;
import dev.gordian.core.graph.Observation;
import dev.gordian.core.sites.Site;
import dev.gordian.core.sites.Sites;
import dev.gordian.core.threads.StackMark;
import dev.gordian.hooks.HeldStack;
import dev.gordian.hooks.MadeLocks;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;

/** Finds the locks that a thread has made itself a moment ago among those that it uses. */
final class NewLocks {

  private final Sites sites;
  private final LockSides sides;
  private final Routes routes;

  NewLocks(Sites sites, LockSides sides, Consumer<Observation> analyst) {
    this.sites = sites;
    this.sides = sides;
    this.routes = new Routes(analyst);
  }

  /** The one among these locks that the thread has just made; {@code null} if none is. */
  NewLock among(HeldSet held, LockNode wanted, Site site, HeldStack stack) {
    MadeLocks made = stack.madeIfAny();
    if (made == null) {
      return null;
    }
    NewLock found = of(made, wanted, null, site, true);
    for (int i = held.size() - 1; i >= 0 && found == null; i--) {
      LockNode lock = held.lock(i);
      found = of(made, lock, held.size() == 1 ? null : lock, site, false);
    }
    return found;
  }

  private NewLock of(
      MadeLocks made, LockNode node, LockNode unlessOnAllEdges, Site site, boolean isAskedFor) {
    Object lock = node.get();
    for (int i = 0; i < MadeLocks.SIZE; i++) {
      Object candidate = made.lock(i);
      if (candidate != null && isPartOf(lock, candidate)) {
        StackMark stack = (StackMark) made.stack(i);
        Site madeAt = sites.get(made.site(i));
        boolean isFirstUse = made.used(i);
        return routes
            .between(madeAt, site, isAskedFor)
            .asked(stack, candidate.getClass(), unlessOnAllEdges, isFirstUse);
      }
    }
    return null;
  }

  /** A read-write lock is known by what its two sides have in common. */
  private boolean isPartOf(Object lock, Object candidate) {
    return candidate == lock
        || (candidate instanceof ReentrantReadWriteLock && sides.wholeOf(candidate) == lock);
  }
}
