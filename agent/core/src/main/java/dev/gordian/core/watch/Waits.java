package dev.gordian.core.watch;

import dev.gordian.core.graph.LockNode;
import dev.gordian.core.graph.LockTable;
import dev.gordian.core.sites.Op;
import dev.gordian.core.sites.Site;
import dev.gordian.core.sites.Sites;
import dev.gordian.core.threads.ThreadRecord;
import dev.gordian.core.threads.ThreadTable;
import dev.gordian.hooks.HeldStack;
import dev.gordian.hooks.MadeLocks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;

/** Finds the threads that wait for a lock while they hold another, and which lock that is. */
final class Waits {

  private final Sites sites;
  private final LockTable locks;
  private final ThreadTable threads;
  private final JvmMonitors jvm = new JvmMonitors();
  private final MethodMonitors methods;

  /** Every so many looks all threads are looked at for those that have ended with empty hands. */
  private static final int THOROUGH = 16;

  private int looks;

  Waits(Sites sites, LockTable locks, ThreadTable threads) {
    this.methods = new MethodMonitors(sites, threads);
    this.sites = sites;
    this.locks = locks;
    this.threads = threads;
  }

  /** One look at all threads. */
  List<Wait> look() {
    List<Sight> sights = new ArrayList<>();
    boolean isThorough = looks++ % THOROUGH == 0;
    threads.forEach(
        new Consumer<ThreadRecord>() {
          @Override
          public void accept(ThreadRecord record) {
            HeldStack held = record.held();
            MadeLocks made = held == null ? null : held.madeIfAny();
            if (made != null) {
              made.age();
            }
            Sight sight = Sight.of(record);
            if (sight != null) {
              sights.add(sight);
            } else if (held != null && (isThorough || held.depth > 0) && record.isOver()) {
              threads.retire(record);
            }
          }
        });
    return sights.isEmpty() ? Collections.<Wait>emptyList() : waits(sights);
  }

  private List<Wait> waits(List<Sight> sights) {
    IdentityHashMap<Thread, JvmMonitors.Blocked> answers = jvm.of(blockedPlatformThreads(sights));
    List<Wait> waits = new ArrayList<>();
    for (Sight sight : sights) {
      JvmMonitors.Blocked monitor = answers.get(sight.thread);
      Wait wait =
          sight.state != Thread.State.BLOCKED
              ? notBlocked(sight)
              : monitor == null ? blockedOnUnknown(sight) : blockedOn(sight, monitor, sights);
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

  /** JMX does not tell: the thread is virtual, or there is no JMX. */
  private Wait blockedOnUnknown(Sight sight) {
    if (ThreadSnapshots.isAvailable()) {
      Object monitor = ThreadSnapshots.blockedOn(sight.thread);
      return monitor == null ? null : blockedOn(sight, monitor);
    }
    if (methods.isInBlock(sight)) {
      return blockedOn(sight, sight.top());
    }
    Site wanted = sight.wantedSite(sites);
    if (wanted != null && wanted.op == Op.RETAKE) {
      return blockedOn(sight, sight.wanted);
    }
    Object monitor = methods.ofMethod(sight);
    return monitor == null ? null : blockedOn(sight, monitor);
  }

  private Wait blockedOn(Sight sight, JvmMonitors.Blocked monitor, List<Sight> others) {
    if (monitor.is(sight.wanted)) {
      return blockedOn(sight, sight.wanted);
    }
    if (monitor.is(sight.top())) {
      return blockedOn(sight, sight.top());
    }
    // A synchronized method, or code that is not woven: somebody in the circle holds the monitor.
    for (Sight other : others) {
      for (int i = 0; i < other.depth; i++) {
        if (monitor.is(other.lock(i))) {
          return blockedOn(sight, other.lock(i));
        }
      }
    }
    return null;
  }

  private Wait blockedOn(Sight sight, Object monitor) {
    Site wanted = sight.wantedSite(sites);
    if (wanted != null && wanted.op == Op.RETAKE && sight.wanted == monitor) {
      return waitFor(sight, monitor, wanted, sight.depth);
    }
    return sight.topOp(sites) == Op.MONITOR && sight.top() == monitor
        ? waitFor(sight, monitor, sight.site(sight.depth - 1, sites), sight.depth - 1)
        : waitFor(sight, monitor, null, sight.depth);
  }

  private Wait notBlocked(Sight sight) {
    Site wanted = sight.wantedSite(sites);
    if (wanted != null) {
      boolean asks = wanted.op == Op.LOCK;
      boolean retakes =
          wanted.op == Op.RETAKE
              && sight.state == Thread.State.WAITING
              && ParkBlockers.isParkedToRetake(sight.thread, sight.wanted);
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
    boolean shared = node.isShared(site);
    return new Wait(sight, node.whole, shared, site, held);
  }
}
