package dev.gordian.core.findings;

import dev.gordian.core.analysis.Filter;
import dev.gordian.core.hierarchy.Hierarchy;
import dev.gordian.core.hierarchy.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Puts what was found into findings. Thread-safe. */
public final class Findings {

  private static final String AGAIN = ". Then run again: expect 0.";

  /** {@code null} if none is declared. */
  private final Hierarchy hierarchy;

  public Findings(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** A circle of threads that wait for each other now, or could in another schedule. */
  public Finding circle(Circle circle, boolean actual) {
    Draft draft = new Draft(circle.all(), hierarchy);
    Finding.Builder b = circle(draft, circle, actual ? Kind.DEADLOCK : Kind.LOCK_ORDER_CYCLE);
    b.actual = actual;
    b.title = actual ? CircleText.stuck(circle) : CircleText.couldMeet(circle);
    b.explanation = actual ? CircleText.whyStuck(circle) : CircleText.whyPossible(circle);
    b.schedule = draft.schedule();
    b.fix = CircleText.fix(circle.legs, wrong(circle.legs), actual);
    return b.build();
  }

  /** A circle in the lock-order graph that cannot deadlock, and why. */
  public Finding dismissed(Circle circle, Filter filter, String because) {
    Draft draft = new Draft(circle.legs, hierarchy);
    Finding.Builder b = circle(draft, circle, Kind.LOCK_ORDER_CYCLE);
    b.title = CircleText.inCircle(circle.legs);
    b.explanation = "The locks are taken in a circle, but this cannot deadlock: " + because;
    b.fix = new Finding.Fix("Nothing needs to be changed.", Collections.<String>emptyList(), null);
    b.dismissedBy = filter;
    b.because = because;
    return b.build();
  }

  private static Finding.Builder circle(Draft draft, Circle circle, Kind kind) {
    Finding.Builder b = draft.finding;
    b.kind = kind;
    b.occurrences = circle.occurrences;
    b.firstSeen = circle.firstSeen;
    b.pattern = circle.pattern();
    b.id = circle.fingerprint(kind);
    return b;
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

  /** A lock taken against the declared hierarchy. */
  public Finding violation(Leg leg, String rule, int occurrences, Instant firstSeen) {
    Draft draft = new Draft(Collections.singletonList(leg), hierarchy);
    Finding.Builder b = draft.finding;
    b.kind = Kind.HIERARCHY_VIOLATION;
    b.title =
        leg.say("{thread} takes {wants} while it holds {holds}, against the declared hierarchy");
    b.explanation =
        leg.say("{thread} took {holds} at {holdsAt} and, still holding it, {wants} at {wantsAt}.")
            + " The rule: "
            + rule
            + ". As long as every thread keeps to one order no circle of waiting threads can close"
            + " (Dijkstra's resource hierarchy); a single exception is enough to lose that"
            + " certainty, even if no other thread has taken the locks the other way round yet.";
    String held = leg.holds.name();
    String wanted = leg.wants.name();
    boolean sameClass = held.equals(wanted);
    String advice =
        sameClass
            ? "Take the two locks in the declared order, or do not hold them together."
            : "Take {wants} first, then {holds}, or release {holds} before.";
    b.fix =
        new Finding.Fix(
            leg.say(advice + " The line to change: {wantsFrame}" + AGAIN),
            sameClass ? Collections.singletonList(held) : Arrays.asList(wanted, held),
            leg.wantsFrame());
    b.schedule = draft.bothTaken();
    b.occurrences = occurrences;
    b.firstSeen = firstSeen;
    b.pattern = Collections.singletonList(held);
    b.id = Fingerprint.of(b.kind, Arrays.asList(leg.stable(), leg.wants.stableName()));
    return b.build();
  }

  /** A thread that keeps a lock from itself now, or could; readers, behind a writer in line. */
  public Finding self(
      Leg leg, List<Leg> inLine, boolean actual, int occurrences, Instant firstSeen) {
    List<Leg> all = new ArrayList<>();
    all.add(leg);
    all.addAll(inLine);
    Draft draft = new Draft(all, hierarchy);
    Finding.Builder b = draft.finding;
    b.kind = Kind.SELF_DEADLOCK;
    b.actual = actual;
    b.title =
        leg.say(
            actual
                ? "{thread} waits for {wants}, which it holds itself"
                : "{thread} asks for {wants}, which it holds itself");
    b.explanation =
        leg.say(
                "{thread} holds {holds} since {holdsAt} and asks for it again at {wantsAt} in a way that"
                    + " its own hold keeps out. Nobody else can end this wait: the only thread that"
                    + " could release the lock is the one that waits for it.")
            + CircleText.line(inLine);
    b.fix =
        new Finding.Fix(
            leg.say(
                "Release {holds} before asking for it again, or ask for the stronger mode at once."
                    + " The line to change: {holdsFrame}"
                    + AGAIN),
            Collections.singletonList(leg.holds.name()),
            leg.holdsFrame());
    b.schedule = draft.schedule();
    b.occurrences = occurrences;
    b.firstSeen = firstSeen;
    b.pattern = Collections.singletonList(leg.holds.name());
    b.id = Fingerprint.of(b.kind, Collections.singletonList(leg.stable()));
    return b.build();
  }

  /** A thread waits for a lock whose owner has ended without releasing it. */
  public Finding orphaned(Leg owner, Leg waiter, Instant firstSeen) {
    Draft draft = new Draft(Arrays.asList(owner, waiter), hierarchy);
    Finding.Builder b = draft.finding;
    b.kind = Kind.ORPHANED_LOCK;
    b.actual = true;
    b.title =
        waiter.say("{thread} waits for {wants}, which ")
            + owner.say("{thread} never released before it ended");
    b.explanation =
        owner.say("{thread} took {holds} at {holdsAt} and ended without releasing it. ")
            + waiter.say(
                "Nobody owns the lock any more, so nobody can release it, and {thread} waits for"
                    + " ever at {wantsAt}.");
    b.fix =
        new Finding.Fix(
            owner.say(
                "Release the lock on every way out, exceptions included: lock(), then at once"
                    + " try { ... } finally { unlock() }. The line to change: {holdsFrame}"
                    + AGAIN),
            Collections.singletonList(owner.holds.name()),
            owner.holdsFrame());
    b.schedule = draft.schedule();
    b.firstSeen = firstSeen;
    b.pattern = Collections.singletonList(owner.holds.name());
    b.id = Fingerprint.of(b.kind, Collections.singletonList(owner.stable()));
    return b.build();
  }
}
