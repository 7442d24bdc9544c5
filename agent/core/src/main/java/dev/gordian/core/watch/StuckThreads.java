package dev.gordian.core.watch;

import dev.gordian.core.findings.Circle;
import dev.gordian.core.findings.Finding;
import dev.gordian.core.findings.Findings;
import dev.gordian.core.findings.Leg;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.graph.LockTable;
import dev.gordian.core.sites.Site;
import dev.gordian.core.sites.Sites;
import dev.gordian.core.threads.Stacks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Turns a circle of waiting threads into a finding. */
final class StuckThreads {

  private final Sites sites;
  private final LockTable locks;
  private final Findings findings;

  StuckThreads(Sites sites, LockTable locks, Findings findings) {
    this.sites = sites;
    this.locks = locks;
    this.findings = findings;
  }

  Finding finding(List<Wait> circle) {
    List<Leg> legs = new ArrayList<>();
    List<Leg> inLine = new ArrayList<>();
    for (int i = 0; i < circle.size(); i++) {
      Wait wait = circle.get(i);
      LockNode before = circle.get((i + circle.size() - 1) % circle.size()).lock;
      if (isHeld(before, wait)) {
        legs.add(leg(wait, before));
      } else {
        inLine.add(leg(wait, null));
      }
    }
    if (legs.size() == 1) {
      return findings.self(legs.get(0), inLine, true, 1, Instant.now());
    }
    List<List<Leg>> variants = Collections.singletonList(legs);
    return findings.circle(new Circle(legs, inLine, variants, 1, Instant.now()), true);
  }

  private boolean isHeld(LockNode lock, Wait by) {
    for (int i = 0; i < by.held; i++) {
      if (locks.of(by.sight.lock(i)).whole == lock) {
        return true;
      }
    }
    return false;
  }

  /** A thread waits for a lock that an ended thread never released. */
  Finding orphaned(Wait wait, Orphans.Orphan orphan) {
    Leg owner =
        new Leg(
            orphan.thread,
            orphan.virtual,
            wait.lock,
            null,
            false,
            orphan.site,
            null,
            Collections.<StackTraceElement>emptyList(),
            orphan.thread,
            Collections.<LockNode>emptyList(),
            0);
    return findings.orphaned(owner, leg(wait, null), Instant.now());
  }

  /** The thread holds what the one before it in the circle waits for. */
  private Leg leg(Wait wait, LockNode holds) {
    Site holdsSite = null;
    List<LockNode> guards = new ArrayList<>();
    for (int i = 0; i < wait.held; i++) {
      Object lock = wait.sight.lock(i);
      LockNode node = locks.of(lock);
      Site site = wait.sight.site(i, sites);
      node.seenAt(site, lock);
      if (node.whole == holds && holdsSite == null) {
        holdsSite = site;
      } else if (node.whole != holds && !guards.contains(node.whole)) {
        guards.add(node.whole);
      }
    }
    String name = wait.sight.thread.getName();
    List<StackTraceElement> stack = Stacks.ofProgram(Stacks.of(wait.sight.thread));
    if (wait.site == null && !stack.isEmpty()) {
      nameByMethod(wait.lock, stack.get(0));
    }
    return new Leg(
        name,
        wait.sight.record.virtual,
        holds,
        wait.lock,
        wait.shared,
        holdsSite,
        wait.site,
        stack,
        name,
        guards,
        0);
  }

  /**
   * In front of a synchronized method no hook was called yet: the lock is named as it would be
   * inside, so that the same bug has the same names whether or not anybody is stuck in it.
   */
  private void nameByMethod(LockNode monitor, StackTraceElement frame) {
    Site method = sites.synchronizedMethod(frame.getClassName(), frame.getMethodName());
    Object lock = monitor.get();
    if (method != null && lock != null) {
      monitor.seenAt(method, lock);
    }
  }
}
