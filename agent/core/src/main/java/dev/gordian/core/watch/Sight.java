package dev.gordian.core.watch;

import dev.gordian.core.sites.Op;
import dev.gordian.core.sites.Site;
import dev.gordian.core.sites.Sites;
import dev.gordian.core.threads.ThreadRecord;
import dev.gordian.hooks.HeldStack;
import dev.gordian.hooks.Hooks;
import dev.gordian.hooks.LockCalls;

/**
 * What one thread was seen to hold and to be doing at one moment. Read from outside while the
 * thread may run, so by itself it proves nothing; seen again unchanged, with the same count of
 * acquisitions, it shows that the thread has not moved.
 */
final class Sight {

  final ThreadRecord record;
  final Thread thread;
  final Thread.State state;
  private final int acquisitions;
  final int depth;
  private final Object[] locks;
  private final int[] sites;

  /** A lock that is asked for but not on the stack, or {@code null}. */
  final Object wanted;

  private final int wantedSite;

  private Sight(
      ThreadRecord record,
      Thread thread,
      Thread.State state,
      int acquisitions,
      int depth,
      Object[] locks,
      int[] sites,
      Object wanted,
      int wantedSite) {
    this.record = record;
    this.thread = thread;
    this.state = state;
    this.acquisitions = acquisitions;
    this.depth = depth;
    this.locks = locks;
    this.sites = sites;
    this.wanted = wanted;
    this.wantedSite = wantedSite;
  }

  /** Looks at a thread; {@code null} if it cannot be stuck on a lock. */
  static Sight of(ThreadRecord record) {
    HeldStack held = record.held();
    if (held == null) {
      return null;
    }
    LockCalls calls = held.callsIfAny();
    Object wanted = calls == null || held.depth > calls.wantedDepth ? null : calls.wanted;
    if (held.depth == 0 && wanted == null) {
      return null;
    }
    Thread thread = record.get();
    if (thread == null) {
      return null;
    }
    Thread.State state = ThreadRecord.stateOf(thread);
    if (state == null
        || state == Thread.State.NEW
        || state == Thread.State.TERMINATED
        || (state == Thread.State.RUNNABLE && wanted == null)) {
      return null;
    }
    int acquisitions = held.acquisitions;
    int depth = held.depth;
    Object[] locks = held.locks;
    int[] sites = held.sites;
    depth = Math.min(depth, Math.min(locks.length, sites.length));
    Sight sight =
        new Sight(
            record,
            thread,
            state,
            acquisitions,
            depth,
            java.util.Arrays.copyOf(locks, depth),
            java.util.Arrays.copyOf(sites, depth),
            wanted,
            calls == null ? Hooks.NO_SITE : calls.wantedSite);
    return held.acquisitions == acquisitions && held.depth == depth ? sight : null;
  }

  /** Whether the thread has not moved since: same locks, same wish, still not running. */
  boolean isStill() {
    Sight now = of(record);
    return now != null
        && now.acquisitions == acquisitions
        && now.depth == depth
        && now.wanted == wanted
        && now.state == state;
  }

  Object lock(int i) {
    return locks[i];
  }

  Site site(int i, Sites all) {
    return all.get(sites[i]);
  }

  /** {@code null} if the stack is empty. */
  Object top() {
    return depth == 0 ? null : locks[depth - 1];
  }

  Site wantedSite(Sites all) {
    return wanted == null ? null : all.get(wantedSite);
  }

  /** {@code null} if the stack is empty. */
  Op topOp(Sites all) {
    return depth == 0 ? null : site(depth - 1, all).op;
  }
}
