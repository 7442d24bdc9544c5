package dev.gordian.core.findings;

import dev.gordian.core.analysis.Rotations;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.hierarchy.Hierarchy;
import dev.gordian.core.hierarchy.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts what was found into findings. Thread-safe. */
public final class Findings {

  /** {@code null} if none is declared. */
  private final Hierarchy hierarchy;

  public Findings(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /**
   * A circle of threads that wait for each other, or could. {@code variants} are all the ways in
   * which it was seen: the id comes from the smallest, so that it does not depend on which was
   * first.
   */
  public Finding circle(
      boolean actual,
      List<Leg> circle,
      List<List<Leg>> variants,
      int occurrences,
      Instant firstSeen) {
    List<Leg> legs = fromSmallest(circle);
    Finding.Builder b = base(legs);
    b.kind = actual ? Kind.DEADLOCK : Kind.LOCK_ORDER_CYCLE;
    b.actual = actual;
    b.title = actual ? CircleText.stuck(legs) : CircleText.couldMeet(legs);
    b.explanation = actual ? CircleText.whyStuck(legs) : CircleText.whyPossible(legs);
    b.schedule = schedule(legs, b.edges);
    b.fix = CircleText.fix(legs, wrong(legs), actual);
    b.occurrences = occurrences;
    b.firstSeen = firstSeen;
    b.pattern = pattern(legs);
    b.id = circleId(b.kind, variants);
    return b.build();
  }

  /** A circle in the lock-order graph that cannot deadlock, and why. */
  public Finding dismissed(
      List<Leg> circle,
      List<List<Leg>> variants,
      int occurrences,
      Instant firstSeen,
      String filter,
      String because) {
    List<Leg> legs = fromSmallest(circle);
    Finding.Builder b = base(legs);
    b.kind = Kind.LOCK_ORDER_CYCLE;
    b.title = CircleText.inCircle(legs);
    b.explanation = "The locks are taken in a circle, but this cannot deadlock: " + because;
    b.fix = new Finding.Fix("Nothing needs to be changed.", Collections.<String>emptyList(), null);
    b.occurrences = occurrences;
    b.firstSeen = firstSeen;
    b.pattern = pattern(legs);
    b.id = circleId(b.kind, variants);
    b.dismissedBy = filter;
    b.because = because;
    return b.build();
  }

  /** A lock taken against the declared hierarchy. */
  public Finding violation(Leg leg, String rule, int occurrences, Instant firstSeen) {
    Finding.Builder b = base(Collections.singletonList(leg));
    b.kind = Kind.HIERARCHY_VIOLATION;
    String held = leg.holds.name();
    String wanted = leg.wants.name();
    b.title =
        Words.thread(leg)
            + " takes "
            + wanted
            + " while it holds "
            + held
            + ", against the declared hierarchy";
    b.explanation =
        Words.thread(leg)
            + " took "
            + held
            + " at "
            + Words.place(leg.holdsFrame())
            + " and, still holding it, "
            + wanted
            + " at "
            + Words.place(leg.wantsFrame())
            + ". The rule: "
            + rule
            + ". As long as every thread keeps to one order no circle of waiting threads can close"
            + " (Dijkstra's resource hierarchy); a single exception is enough to lose that"
            + " certainty, even if no other thread has taken the locks the other way round yet.";
    boolean sameClass = held.equals(wanted);
    List<String> order = new ArrayList<>();
    order.add(wanted);
    if (!sameClass) {
      order.add(held);
    }
    b.fix =
        new Finding.Fix(
            sameClass
                ? "Take the two locks in the declared order, or do not hold them together. The line"
                    + " to change: "
                    + leg.wantsFrame()
                    + ". Then run again: expect 0."
                : "Take "
                    + wanted
                    + " first, then "
                    + held
                    + ", or release "
                    + held
                    + " before. The line to change: "
                    + leg.wantsFrame()
                    + ". Then run again: expect 0.",
            order,
            leg.wantsFrame());
    b.schedule = bothTaken(leg, b.edges.get(0));
    b.occurrences = occurrences;
    b.firstSeen = firstSeen;
    b.pattern = pattern(Collections.singletonList(leg));
    List<String> parts = new ArrayList<>();
    parts.add(leg.stable());
    parts.add(leg.wants.stableName());
    b.id = Fingerprint.of(b.kind, parts);
    return b.build();
  }

  /** A thread that keeps a lock from itself, or could. */
  public Finding self(Leg leg, boolean actual, int occurrences, Instant firstSeen) {
    Finding.Builder b = base(Collections.singletonList(leg));
    b.kind = Kind.SELF_DEADLOCK;
    b.actual = actual;
    String lock = leg.wants.name();
    b.title =
        Words.thread(leg)
            + (actual ? " waits for " : " asks for ")
            + lock
            + ", which it holds itself";
    b.explanation =
        Words.thread(leg)
            + " holds "
            + lock
            + " since "
            + Words.place(leg.holdsFrame())
            + " and asks for it again at "
            + Words.place(leg.wantsFrame())
            + " in a way that its own hold keeps out. Nobody else can end this wait: the only"
            + " thread that could release the lock is the one that waits for it.";
    b.fix =
        new Finding.Fix(
            "Release "
                + lock
                + " before asking for it again, or ask for the stronger mode at once,"
                + " at "
                + leg.holdsFrame()
                + ". Then run again: expect 0.",
            Collections.singletonList(lock),
            leg.holdsFrame());
    b.schedule = schedule(Collections.singletonList(leg), b.edges);
    b.occurrences = occurrences;
    b.firstSeen = firstSeen;
    b.pattern = pattern(Collections.singletonList(leg));
    b.id = Fingerprint.of(b.kind, Collections.singletonList(leg.stable()));
    return b.build();
  }

  /** A thread waits for a lock whose owner has ended without releasing it. */
  public Finding orphaned(Leg owner, Leg waiter, Instant firstSeen) {
    List<Leg> legs = Arrays.asList(owner, waiter);
    Finding.Builder b = base(legs);
    b.kind = Kind.ORPHANED_LOCK;
    b.actual = true;
    String lock = owner.holds.name();
    b.title =
        Words.thread(waiter)
            + " waits for "
            + lock
            + ", which "
            + Words.thread(owner)
            + " never released before it ended";
    b.explanation =
        Words.thread(owner)
            + " took "
            + lock
            + " at "
            + Words.place(owner.holdsFrame())
            + " and ended without releasing it. Nobody owns the lock any more, so nobody can release"
            + " it, and "
            + Words.thread(waiter)
            + " waits for ever at "
            + Words.place(waiter.wantsFrame())
            + ".";
    b.fix =
        new Finding.Fix(
            "Release the lock on every way out, exceptions included: lock(), then at once try { ... }"
                + " finally { unlock() }. The line to change: "
                + owner.holdsFrame()
                + ". Then run again: expect 0.",
            Collections.singletonList(lock),
            owner.holdsFrame());
    b.schedule = schedule(legs, b.edges);
    b.firstSeen = firstSeen;
    b.pattern = Collections.singletonList(lock);
    b.id = Fingerprint.of(b.kind, Collections.singletonList(owner.stable()));
    return b.build();
  }

  private static String circleId(Kind kind, List<List<Leg>> variants) {
    String smallest = null;
    for (List<Leg> legs : variants) {
      List<String> parts = new ArrayList<>();
      for (Leg leg : legs) {
        parts.add(leg.stable());
      }
      String joined = String.join("\n", Rotations.smallest(parts));
      if (smallest == null || joined.compareTo(smallest) < 0) {
        smallest = joined;
      }
    }
    return Fingerprint.of(kind, Collections.singletonList(smallest));
  }

  /** The leg to change: one that breaks the declared order, else the one that came last. */
  private int wrong(List<Leg> legs) {
    int wrong = 0;
    for (int i = 0; i < legs.size(); i++) {
      Leg leg = legs.get(i);
      Level held = hierarchy == null ? null : hierarchy.levelOf(leg.holds);
      Level wanted = hierarchy == null ? null : hierarchy.levelOf(leg.wants);
      if (held != null && wanted != null && held.position > wanted.position) {
        return i;
      }
      if (leg.age >= legs.get(wrong).age) {
        wrong = i;
      }
    }
    return wrong;
  }

  /** A circle has no beginning: the story begins at the same place in every run. */
  private static List<Leg> fromSmallest(List<Leg> circle) {
    List<String> keys = new ArrayList<>();
    for (Leg leg : circle) {
      keys.add(leg.stable() + '|' + leg.thread);
    }
    List<Leg> legs = new ArrayList<>(circle);
    Collections.rotate(legs, -Rotations.toSmallest(keys));
    return legs;
  }

  private static List<String> pattern(List<Leg> legs) {
    List<String> names = new ArrayList<>();
    for (Leg leg : legs) {
      names.add((leg.holds == null ? leg.wants : leg.holds).name());
    }
    return Rotations.smallest(names);
  }

  /** Locks get their references in the order in which the legs hold them. */
  private Finding.Builder base(List<Leg> legs) {
    Map<LockNode, String> refs = new LinkedHashMap<>();
    for (Leg leg : legs) {
      addRef(refs, leg.holds);
    }
    for (Leg leg : legs) {
      addRef(refs, leg.wants);
    }
    Finding.Builder b = new Finding.Builder();
    for (Map.Entry<LockNode, String> entry : refs.entrySet()) {
      LockNode lock = entry.getKey();
      Level level = hierarchy == null ? null : hierarchy.levelOf(lock);
      b.locks.add(
          new Finding.Lock(
              entry.getValue(),
              lock.name(),
              lock.type(),
              level == null ? null : level.name,
              lock.createdAt() == null ? null : lock.createdAt().frame()));
    }
    for (Leg leg : legs) {
      b.edges.add(edge(leg, refs));
    }
    return b;
  }

  private static void addRef(Map<LockNode, String> refs, LockNode lock) {
    if (lock != null && !refs.containsKey(lock)) {
      refs.put(lock, "L" + (refs.size() + 1));
    }
  }

  private static Finding.Edge edge(Leg leg, Map<LockNode, String> refs) {
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
        guards);
  }

  /** First each thread takes the lock it holds, then each asks for the one it wants. */
  private static List<Finding.Step> schedule(List<Leg> legs, List<Finding.Edge> edges) {
    List<Finding.Step> steps = new ArrayList<>();
    for (int i = 0; i < legs.size(); i++) {
      Leg leg = legs.get(i);
      if (leg.holds != null) {
        steps.add(
            new Finding.Step(
                steps.size() + 1,
                i,
                leg.thread,
                true,
                leg.holds.name(),
                edges.get(i).holds,
                leg.holdsFrame()));
      }
    }
    for (int i = 0; i < legs.size(); i++) {
      Leg leg = legs.get(i);
      if (leg.wants != null) {
        steps.add(
            new Finding.Step(
                steps.size() + 1,
                i,
                leg.thread,
                false,
                leg.wants.name(),
                edges.get(i).wants,
                leg.wantsFrame()));
      }
    }
    return steps;
  }

  /** Nobody waits when the hierarchy is broken: the second lock is taken too. */
  private static List<Finding.Step> bothTaken(Leg leg, Finding.Edge edge) {
    List<Finding.Step> steps = new ArrayList<>();
    steps.add(
        new Finding.Step(1, 0, leg.thread, true, leg.holds.name(), edge.holds, leg.holdsFrame()));
    steps.add(
        new Finding.Step(2, 0, leg.thread, true, leg.wants.name(), edge.wants, leg.wantsFrame()));
    return steps;
  }
}
