package dev.gordian.core.analysis;

import dev.gordian.core.graph.Edge;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.graph.Occurrence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A cycle that stands for all cycles of one bug: the same code on other locks, or the same locks
 * reached by other code.
 */
public final class PotentialBug {

  /** Instances are counted up to this number. */
  private static final int MAX_INSTANCES = 10_000;

  private static final int MAX_VARIANTS = 20;

  final Cycle cycle;
  final Judgement judgement;
  public final Instant firstSeen = Instant.now();

  private final Set<PatternEdge> pattern = new HashSet<>();
  private final List<Cycle> variants = new ArrayList<>();
  private final Set<Set<Long>> instances = new HashSet<>();

  PotentialBug(Cycle cycle, Judgement judgement) {
    this.cycle = cycle;
    this.judgement = judgement;
    add(cycle);
  }

  /** The same bug, with another of its cycles to stand for it. */
  PotentialBug retold(Cycle better, Judgement reason) {
    PotentialBug bug = new PotentialBug(better, reason);
    for (Cycle variant : variants) {
      bug.add(variant);
    }
    bug.instances.addAll(instances);
    return bug;
  }

  /** The edges of the cycle in order. */
  public List<Edge> edges() {
    return cycle.edges;
  }

  /** For each edge the occurrence that shows best that the cycle can deadlock, or why it cannot. */
  public List<Occurrence> occurrences() {
    return judgement.occurrences;
  }

  /** Other ways in which the bug was seen; the first is the cycle itself. */
  public List<List<Edge>> variants() {
    List<List<Edge>> all = new ArrayList<>();
    for (Cycle variant : variants) {
      all.add(variant.edges);
    }
    return all;
  }

  /** Those who wait in line where only readers meet. */
  public List<Writer> writers() {
    return judgement.writers;
  }

  /** Whether all locks still have owners: whoever may release them, the cycle says nothing then. */
  boolean isSound() {
    for (Edge edge : cycle.edges) {
      if (edge.from.isOwnerless) {
        return false;
      }
    }
    return true;
  }

  /** Why the cycle cannot deadlock; {@code null} if it can. */
  public Filter dismissedBy() {
    return judgement.dismissedBy;
  }

  /** The lock behind the reason, if it has one. */
  public LockNode reasonLock() {
    return judgement.lock;
  }

  /** Index of the first edge that the reason is about. */
  public int reasonFirst() {
    return judgement.first;
  }

  /** Index of the second edge that the reason is about; the first again if there is one only. */
  public int reasonSecond() {
    return judgement.second;
  }

  /** The pattern of the bug, with all its variants. */
  Set<PatternEdge> pattern() {
    return pattern;
  }

  /** How many different sets of lock objects were seen on such a cycle. */
  public int instances() {
    return instances.size();
  }

  /** Whether the cycle is the same bug: see the class comment. */
  boolean covers(Cycle other) {
    Set<PatternEdge> theirs = other.pattern();
    if (pattern.containsAll(theirs)) {
      return true;
    }
    if (!cycle.names().equals(other.names())) {
      return false;
    }
    for (PatternEdge edge : theirs) {
      if (pattern.contains(edge)) {
        return true;
      }
    }
    return instances.contains(other.lockIds());
  }

  /** Counts another set of locks that the same code takes in a cycle. */
  void addInstance(Cycle other) {
    if (instances.size() < MAX_INSTANCES) {
      instances.add(other.lockIds());
    }
  }

  /** Takes in another cycle of the same bug. */
  void add(Cycle other) {
    if (pattern.addAll(other.pattern()) && variants.size() < MAX_VARIANTS) {
      variants.add(other);
    }
    addInstance(other);
  }
}
