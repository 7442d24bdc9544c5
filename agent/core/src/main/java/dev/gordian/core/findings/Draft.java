package dev.gordian.core.findings;

import dev.gordian.core.graph.LockNode;
import dev.gordian.core.hierarchy.Hierarchy;
import dev.gordian.core.hierarchy.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of a finding that follow from its legs alone: locks, edges and steps. */
final class Draft {

  private final List<Leg> legs;
  private final Map<LockNode, String> refs = new LinkedHashMap<>();

  /** The finding in the making; its locks and edges are there already. */
  final Finding.Builder finding = new Finding.Builder();

  /** Locks get their references in the order in which the legs hold them. */
  Draft(List<Leg> legs, Hierarchy hierarchy) {
    this.legs = legs;
    for (Leg leg : legs) {
      addRef(leg.holds);
    }
    for (Leg leg : legs) {
      addRef(leg.wants);
    }
    for (LockNode lock : refs.keySet()) {
      finding.locks.add(lock(lock, hierarchy));
    }
    for (Leg leg : legs) {
      finding.edges.add(edge(leg));
    }
  }

  private void addRef(LockNode lock) {
    if (lock != null && !refs.containsKey(lock)) {
      refs.put(lock, "L" + (refs.size() + 1));
    }
  }

  private Finding.Lock lock(LockNode lock, Hierarchy hierarchy) {
    Level level = hierarchy == null ? null : hierarchy.levelOf(lock);
    return new Finding.Lock(
        refs.get(lock),
        lock.name(),
        lock.type(),
        level == null ? null : level.name,
        lock.createdAt() == null ? null : lock.createdAt().frame());
  }

  private Finding.Edge edge(Leg leg) {
    List<String> stack = new ArrayList<>();
    for (StackTraceElement frame : leg.stack) {
      stack.add(frame.toString());
    }
    List<String> guards = new ArrayList<>();
    for (LockNode guard : leg.guards) {
      guards.add(guard.name());
    }
    return new Finding.Edge(
        leg.thread,
        leg.virtual,
        refs.get(leg.holds),
        refs.get(leg.wants),
        leg.shared,
        leg.holdsFrame(),
        leg.holdsSite == null ? null : leg.holdsSite.origin.expression,
        leg.wantsFrame(),
        leg.wantsSite == null ? null : leg.wantsSite.origin.expression,
        stack,
        leg.stackOf.equals(leg.thread) ? null : leg.stackOf,
        guards);
  }

  /**
   * First each thread takes the lock it holds, then those who hold nothing get in line, then the
   * others ask for the lock they want.
   */
  List<Finding.Step> schedule() {
    List<Finding.Step> steps = new ArrayList<>();
    for (int i = 0; i < legs.size(); i++) {
      if (legs.get(i).holds != null) {
        add(steps, i, true, legs.get(i).holds, legs.get(i).holdsFrame());
      }
    }
    addWaits(steps, false);
    addWaits(steps, true);
    return steps;
  }

  private void addWaits(List<Finding.Step> steps, boolean whileHolding) {
    for (int i = 0; i < legs.size(); i++) {
      Leg leg = legs.get(i);
      if (leg.wants != null && (leg.holds != null) == whileHolding) {
        add(steps, i, false, leg.wants, leg.wantsFrame());
      }
    }
  }

  /** Nobody waits when the hierarchy is broken: the second lock is taken too. */
  List<Finding.Step> bothTaken() {
    Leg leg = legs.get(0);
    List<Finding.Step> steps = new ArrayList<>();
    add(steps, 0, true, leg.holds, leg.holdsFrame());
    add(steps, 0, true, leg.wants, leg.wantsFrame());
    return steps;
  }

  private void add(
      List<Finding.Step> steps, int leg, boolean acquires, LockNode lock, String frame) {
    steps.add(
        new Finding.Step(
            steps.size() + 1,
            leg,
            legs.get(leg).thread,
            acquires,
            lock.name(),
            refs.get(lock),
            frame));
  }
}
