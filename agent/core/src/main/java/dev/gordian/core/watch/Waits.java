package dev.gordian.core.watch;

import dev.gordian.core.graph.LockNode;
import dev.gordian.core.graph.LockTable;
import dev.gordian.core.sites.Op;
import dev.gordian.core.sites.Site;
import dev.gordian.core.sites.Sites;
import dev.gordian.core.threads.ThreadRecord;
import dev.gordian.core.threads.ThreadTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Finds the threads that wait for a lock while they hold another, and which lock that is. */
final class Waits {

  private final Sites sites;
  private final LockTable locks;
  private final ThreadTable threads;
  private final Orphans orphans;
  private final JvmMonitors jvm = new JvmMonitors();

  Waits(Sites sites, LockTable locks, ThreadTable threads, Orphans orphans) {
    this.orphans = orphans;
    this.sites = sites;
    this.locks = locks;
    this.threads = threads;
  }

  /** One look at all threads. */
  List<Wait> look() {
    List<Sight> sights = new ArrayList<>();
    threads.forEach(
        new Consumer<ThreadRecord>() {
          @Override
          public void accept(ThreadRecord record) {
            Sight sight = Sight.of(record);
            if (sight != null) {
              sights.add(sight);
            } else if (record.held() != null && record.isOver()) {
              orphans.add(record);
              threads.retire(record);
            }
          }
        });
    return sights.isEmpty() ? Collections.<Wait>emptyList() : waits(sights);
  }

  private List<Wait> waits(List<Sight> sights) {
    Map<Thread, JvmMonitors.Blocked> answers = jvm.of(blockedPlatformThreads(sights));
    List<Wait> waits = new ArrayList<>();
    for (Sight sight : sights) {
      JvmMonitors.Blocked monitor = answers.get(sight.thread);
      Wait wait =
          sight.state != Thread.State.BLOCKED
              ? notBlocked(sight)
              : monitor == null ? blockedOnTop(sight) : blockedOn(sight, monitor, sights);
      if (wait != null) {
        waits.add(wait);
      }
    }
    return waits;
  }

  private static List<Thread> blockedPlatformThreads(List<Sight> sights) {
    List<Thread> blocked = new ArrayList<>();
    for (Sight sight : sights) {
      if (sight.state == Thread.State.BLOCKED && !sight.record.virtual) {
        blocked.add(sight.thread);
      }
    }
    return blocked;
  }

  /** The JVM does not tell: the lock on top, if it may still be asked for. */
  private Wait blockedOnTop(Sight sight) {
    Site wanted = sight.wantedSite(sites);
    if (wanted != null && wanted.op == Op.RETAKE) {
      return waitFor(sight, sight.wanted, wanted, sight.depth);
    }
    return sight.topOp(sites) == Op.MONITOR
        ? waitFor(sight, sight.top(), sight.site(sight.depth - 1, sites), sight.depth - 1)
        : null;
  }

  private Wait blockedOn(Sight sight, JvmMonitors.Blocked monitor, List<Sight> others) {
    Site wanted = sight.wantedSite(sites);
    if (wanted != null && wanted.op == Op.RETAKE && monitor.is(sight.wanted)) {
      return waitFor(sight, sight.wanted, wanted, sight.depth);
    }
    if (sight.topOp(sites) == Op.MONITOR && monitor.is(sight.top())) {
      return waitFor(sight, sight.top(), sight.site(sight.depth - 1, sites), sight.depth - 1);
    }
    // A synchronized method, or code that is not woven: somebody in the circle holds the monitor.
    for (Sight other : others) {
      for (int i = 0; i < other.depth; i++) {
        if (monitor.is(other.lock(i))) {
          return waitFor(sight, other.lock(i), null, sight.depth);
        }
      }
    }
    return null;
  }

  private Wait notBlocked(Sight sight) {
    Site wanted = sight.wantedSite(sites);
    if (wanted != null) {
      boolean asks = wanted.op == Op.LOCK;
      boolean retakes =
          wanted.op == Op.RETAKE
              && sight.state == Thread.State.WAITING
              && ParkBlockers.isParkedFor(sight.thread, sight.wanted);
      if (asks || retakes) {
        return waitFor(sight, sight.wanted, wanted, sight.depth);
      }
      return null;
    }
    return sight.state == Thread.State.WAITING
            && sight.topOp(sites) == Op.LOCK
            && ParkBlockers.mayBeParkedFor(sight.thread, sight.top())
        ? waitFor(sight, sight.top(), sight.site(sight.depth - 1, sites), sight.depth - 1)
        : null;
  }

  private Wait waitFor(Sight sight, Object lock, Site site, int held) {
    LockNode node = locks.of(lock);
    if (site != null) {
      node.seenAt(site, lock);
    }
    boolean shared = node.sharedSide || (site != null && site.shared);
    return new Wait(sight, node.whole, shared, site, held);
  }
}
