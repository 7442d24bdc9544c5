package dev.gordian.core.watch;

import dev.gordian.core.graph.LockNode;
import dev.gordian.core.graph.LockTable;
import dev.gordian.core.sites.Site;
import dev.gordian.core.sites.Sites;
import dev.gordian.core.threads.ThreadRecord;
import dev.gordian.core.util.Synchronizers;
import dev.gordian.hooks.HeldStack;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;

/**
 * Locks that were never released: the thread that took them has ended. Monitors cannot be among
 * them, and semaphores have no owner: another thread may still release them. Used by the watcher's
 * thread only, but for {@link #accept}.
 */
final class Orphans implements BiConsumer<ThreadRecord, HeldStack> {

  /** How a lock was lost. */
  static final class Orphan {
    final String thread;
    final boolean virtual;
    final Site site;

    Orphan(String thread, boolean virtual, Site site) {
      this.thread = thread;
      this.virtual = virtual;
      this.site = site;
    }
  }

  private final Sites sites;
  private final LockTable locks;
  private final Queue<Ended> ended = new ConcurrentLinkedQueue<>();
  private final Map<LockNode, Orphan> orphans = new HashMap<>();

  Orphans(Sites sites, LockTable locks) {
    this.sites = sites;
    this.locks = locks;
  }

  /** A thread has ended and still holds what is on its stack. Any thread may say so. */
  @Override
  public void accept(ThreadRecord record, HeldStack held) {
    ended.add(new Ended(record, held));
  }

  /** Takes in what was added. */
  void takeIn() {
    for (Ended e = ended.poll(); e != null; e = ended.poll()) {
      takeIn(e.record, e.held);
    }
  }

  private void takeIn(ThreadRecord record, HeldStack held) {
    for (int i = 0; i < held.depth; i++) {
      Object lock = held.locks[i];
      Site site = sites.get(held.sites[i]);
      if (lock != null && !site.op.isMonitor() && !(lock instanceof Semaphore)) {
        LockNode node = locks.of(lock);
        node.seenAt(site, lock);
        orphans.put(node.whole, new Orphan(record.name(), record.virtual, site));
      }
    }
  }

  private static final class Ended {
    final ThreadRecord record;
    final HeldStack held;

    Ended(ThreadRecord record, HeldStack held) {
      this.record = record;
      this.held = held;
    }
  }

  /** How this lock was lost; {@code null} if it was not, or is in use again. */
  Orphan of(LockNode lock) {
    if (orphans.isEmpty() || lock.isOwnerless) {
      return null;
    }
    Orphan orphan = orphans.get(lock);
    return orphan == null || isOwnedByLiving(lock) ? null : orphan;
  }

  /** Forgets locks that were collected. */
  void sweep() {
    for (Iterator<LockNode> all = orphans.keySet().iterator(); all.hasNext(); ) {
      if (all.next().get() == null) {
        all.remove();
      }
    }
  }

  private static boolean isOwnedByLiving(LockNode node) {
    Thread owner = Synchronizers.ownerOf(Synchronizers.of(node.get()));
    return owner != null && ThreadRecord.stateOf(owner) != Thread.State.TERMINATED;
  }
}
