package dev.gordian.core.recording;

import dev.gordian.core.graph.HeldSet;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.graph.LockTable;
import dev.gordian.core.sites.Site;
import dev.gordian.core.sites.Sites;
import dev.gordian.hooks.HeldStack;
import dev.gordian.hooks.Nesting;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

/** Tells what stands on a thread's stack, in terms of the graph. Lock-free. */
final class HeldSets {

  /** Held locks that are looked at when one more is taken. */
  private static final int MAX_HELD = 256;

  private final LongAdder cut = new LongAdder();
  private final Sites sites;
  private final LockTable locks;

  HeldSets(Sites sites, LockTable locks) {
    this.sites = sites;
    this.locks = locks;
  }

  /**
   * The locks on the stack, each once. Of a very deep stack only the outermost and the innermost: a
   * thread that takes thousands of locks at once would else make millions of edges.
   */
  HeldSet of(HeldStack stack) {
    Nesting nesting = stack.nesting();
    HeldSet last = (HeldSet) nesting.lastHeld;
    if (last == null || !isStill(last, stack)) {
      last = newSet(stack);
      nesting.lastHeld = last;
    }
    return last;
  }

  /** Whether the set is what is on the stack now. */
  private static boolean isStill(HeldSet set, HeldStack stack) {
    int n = 0;
    for (int i = 0; i < stack.depth; i++) {
      LockNode side = (LockNode) stack.refAt(i);
      if (side == null) {
        continue;
      }
      if (n == set.size()
          || set.site(n).id != stack.sites[i]
          || !set.lock(n).isOf(side)
          || set.isShared(n) != side.isShared(set.site(n))) {
        return false;
      }
      n++;
    }
    return n == set.size();
  }

  private HeldSet newSet(HeldStack stack) {
    int n = 0;
    int depth = stack.depth;
    int gap = Math.max(0, depth - MAX_HELD);
    if (gap > 0) {
      cut.increment();
    }
    LockNode[] nodes = new LockNode[depth];
    Site[] at = new Site[depth];
    boolean[] shared = new boolean[depth];
    for (int i = 0; i < depth; i++) {
      if (i == MAX_HELD / 2) {
        i += gap;
      }
      LockNode side = (LockNode) stack.refAt(i);
      if (side == null) {
        continue;
      }
      Site site = sites.get(stack.sites[i]);
      side.seenAt(site, stack.locks[i]);
      nodes[n] = locks.takenAt(site, side, stack.locks[i]);
      at[n] = site;
      shared[n] = side.isShared(site);
      n++;
    }
    if (n < depth) {
      nodes = Arrays.copyOf(nodes, n);
      at = Arrays.copyOf(at, n);
      shared = Arrays.copyOf(shared, n);
    }
    return new HeldSet(nodes, at, shared);
  }

  /** How often a stack was too deep to be looked at as a whole. */
  long cut() {
    return cut.sum();
  }
}
