package dev.gordian.core.findings;

import dev.gordian.core.analysis.Filter;
import dev.gordian.core.analysis.PotentialBug;
import dev.gordian.core.analysis.Writer;
import dev.gordian.core.graph.CodePair;
import dev.gordian.core.graph.Edge;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.graph.Occurrence;
import dev.gordian.core.graph.SelfWait;
import dev.gordian.core.graph.Violation;
import dev.gordian.core.graph.Witness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
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
    Circle circle =
        new Circle(legs, inLine(bug.writers()), variants, bug.instances(), bug.firstSeen);
    Filter filter = bug.dismissedBy();
    return filter == null
        ? findings.circle(circle, false)
        : findings.dismissed(circle, filter, because(bug, legs));
  }

  private static List<Leg> inLine(List<Writer> writers) {
    List<Leg> inLine = new ArrayList<>();
    for (Writer writer : writers) {
      Occurrence o = writer.occurrence;
      inLine.add(
          new Leg(
              o.threadName,
              o.virtual,
              null,
              writer.lock,
              false,
              null,
              o.site,
              Collections.<StackTraceElement>emptyList(),
              o.threadName,
              o.guardsBeside(writer.lock),
              0));
    }
    return inLine;
  }

  /** A lock taken against the declared hierarchy. */
  public Finding of(Violation v, int occurrences, Instant firstSeen) {
    return findings.violation(
        leg(v.held, v.wanted, v.pair, v.occurrence, false), v.rule, occurrences, firstSeen);
  }

  /** A lock that a thread could keep from itself; a reader, behind these writers. */
  public Finding of(SelfWait w, List<Writer> writers, int occurrences, Instant firstSeen) {
    return findings.self(
        leg(w.lock, w.lock, w.pair, w.occurrence, w.toShared),
        inLine(writers),
        false,
        occurrences,
        firstSeen);
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
    Witness witness = pair.witness(occurrence.threadName);
    return new Leg(
        occurrence.threadName,
        occurrence.virtual,
        holds,
        wants,
        shared,
        pair.code.outer,
        pair.code.inner,
        witness.stack.frames(),
        witness.thread,
        occurrence.guardsBeside(holds),
        pair.number);
  }

  private static boolean isCut(PotentialBug bug) {
    List<Edge> edges = bug.edges();
    return edges.get(bug.reasonFirst()).isCut() || edges.get(bug.reasonSecond()).isCut();
  }

  private static String because(PotentialBug bug, List<Leg> legs) {
    Leg first = legs.get(bug.reasonFirst());
    Leg second = legs.get(bug.reasonSecond());
    String both = Words.thread(first) + " and " + Words.thread(second);
    switch (bug.dismissedBy()) {
      case SINGLE_THREAD:
        return first.thread.equals(second.thread)
            ? first.say(
                "only {thread} took the locks in both orders, and a thread does not wait for"
                    + " itself.")
            : both + " ran one after the other, as tasks of one single-threaded pool do.";
      case TRY_LOCK:
        return first.say(
            "{thread} asks for {wants} with tryLock at {wantsAt}, which gives up instead of waiting"
                + " for ever.");
      case SHARED_MODE:
        return first.say(
                "{wants} is held and asked for in shared mode, so {thread} does not wait for ")
            + Words.thread(second)
            + ".";
      case GATE_LOCK:
        if (bug.reasonLock().isLimit()) {
          return "each of the "
              + legs.size()
              + " threads holds a permit of "
              + bug.reasonLock().name()
              + " around it, which has fewer permits, so not all of them are inside at a time.";
        }
        return both
            + " both hold the gate lock "
            + bug.reasonLock().name()
            + " around it, so only one of them is inside at a time.";
      case START_JOIN:
        return "start/join or submit/get proves that "
            + both
            + " were there one after the other"
            + (isCut(bug) ? ", in all that was kept of what happened very often." : ".");
      default:
        if (first == second) {
          return first.say("when {thread} asks for {wants} at {wantsAt}, nobody else can know ")
              + bug.reasonLock().name()
              + " yet, which it has just made.";
        }
        return "in this run " + both + " were kept one after the other by something both passed.";
    }
  }
}
