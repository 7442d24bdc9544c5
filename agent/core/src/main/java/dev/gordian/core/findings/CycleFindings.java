package dev.gordian.core.findings;

import dev.gordian.core.analysis.Filter;
import dev.gordian.core.analysis.PotentialBug;
import dev.gordian.core.graph.CodePair;
import dev.gordian.core.graph.Edge;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.graph.Occurrence;
import dev.gordian.core.graph.SelfWait;
import dev.gordian.core.graph.Violation;
import dev.gordian.core.threads.Stacks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Turns what the analyst found in the past into findings. Thread-safe. */
public final class CycleFindings {

  private final Findings findings;

  public CycleFindings(Findings findings) {
    this.findings = findings;
  }

  /** A cycle, with the reason where it cannot deadlock. */
  public Finding of(PotentialBug bug) {
    List<Leg> legs = legs(bug.edges(), bug.occurrences());
    List<List<Leg>> variants = new ArrayList<>();
    for (List<Edge> edges : bug.variants()) {
      variants.add(legs(edges, firstOccurrences(edges)));
    }
    Filter filter = bug.dismissedBy();
    return filter == null
        ? findings.circle(false, legs, variants, bug.instances(), bug.firstSeen)
        : findings.dismissed(
            legs, variants, bug.instances(), bug.firstSeen, filter.text, because(bug, legs));
  }

  /** A lock taken against the declared hierarchy. */
  public Finding of(Violation v, int occurrences, Instant firstSeen) {
    return findings.violation(
        leg(v.held, v.wanted, v.pair, v.occurrence, false), v.rule, occurrences, firstSeen);
  }

  /** A lock that a thread could keep from itself. */
  public Finding of(SelfWait w, int occurrences, Instant firstSeen) {
    return findings.self(
        leg(w.lock, w.lock, w.pair, w.occurrence, w.toShared), false, occurrences, firstSeen);
  }

  private static List<Occurrence> firstOccurrences(List<Edge> edges) {
    List<Occurrence> first = new ArrayList<>();
    for (Edge edge : edges) {
      first.add(edge.occurrences()[0]);
    }
    return first;
  }

  private static List<Leg> legs(List<Edge> edges, List<Occurrence> occurrences) {
    List<Leg> legs = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      Edge edge = edges.get(i);
      Occurrence occurrence = occurrences.get(i);
      legs.add(leg(edge.from, edge.to, edge.pair, occurrence, edge.toShared));
    }
    return legs;
  }

  private static Leg leg(
      LockNode holds, LockNode wants, CodePair pair, Occurrence occurrence, boolean shared) {
    return new Leg(
        occurrence.threadName,
        occurrence.virtual,
        holds,
        wants,
        shared,
        pair.code.outer,
        pair.code.inner,
        null,
        Stacks.ofProgram(pair.stack.getStackTrace()),
        occurrence.guardsBeside(holds),
        pair.number);
  }

  private static String because(PotentialBug bug, List<Leg> legs) {
    Leg first = legs.get(bug.reasonFirst());
    Leg second = legs.get(bug.reasonSecond());
    switch (bug.dismissedBy()) {
      case SINGLE_THREAD:
        return first.thread.equals(second.thread)
            ? "only "
                + Words.thread(first)
                + " took the locks in both orders, and a thread does not wait for itself."
            : Words.thread(first)
                + " and "
                + Words.thread(second)
                + " ran one after the other, as tasks of one single-threaded pool do.";
      case TRY_LOCK:
        return Words.thread(first)
            + " asks for "
            + first.wants.name()
            + " with tryLock at "
            + Words.place(first.wantsFrame())
            + ", which gives up instead of waiting for ever.";
      case SHARED_MODE:
        return first.wants.name()
            + " is held and asked for in shared mode, so "
            + Words.thread(first)
            + " does not wait for "
            + Words.thread(second)
            + ".";
      case GATE_LOCK:
        return Words.thread(first)
            + " and "
            + Words.thread(second)
            + " both hold the gate lock "
            + bug.reasonLock().name()
            + " around it, so only one of them is inside at a time.";
      case START_JOIN:
        return "start/join or submit/get proves that "
            + Words.thread(first)
            + " and "
            + Words.thread(second)
            + " were there one after the other.";
      default:
        return "in this run "
            + Words.thread(first)
            + " and "
            + Words.thread(second)
            + " were kept one after the other by something both passed.";
    }
  }
}
