package dev.gordian.core.analysis;

import dev.gordian.core.graph.Edge;
import dev.gordian.core.graph.LockNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The cycles found so far, one per bug, and those dismissed. A search goes over every strong
 * component and, within it, over the edges whose pattern no bug explains yet.
 */
final class Bugs {

  /** Instances of one pattern that are tried before it is given up until the graph has changed. */
  private static final int MAX_TRIES = 200;

  private final Judge judge;
  private final List<PotentialBug> bugs = new ArrayList<>();
  private final List<PotentialBug> dismissed = new ArrayList<>();

  Bugs(Judge judge) {
    this.judge = judge;
  }

  List<PotentialBug> bugs() {
    return bugs;
  }

  List<PotentialBug> dismissed() {
    return dismissed;
  }

  /** Searches the whole graph; returns whether a new bug was found. */
  boolean search(LockOrderGraph graph) {
    int before = bugs.size();
    for (Collection<LockNode> component : StrongComponents.of(graph)) {
      if (component.size() > 1) {
        searchIn(new CycleSearch(component, graph, judge));
      }
    }
    bugs.removeIf(bug -> !bug.isSound());
    dismissed.removeIf(bug -> !bug.isSound());
    List<PotentialBug> explained = new ArrayList<>();
    for (PotentialBug bug : dismissed) {
      if (isExplained(bug.cycle)) {
        explained.add(bug);
      }
    }
    dismissed.removeAll(explained);
    return bugs.size() != before;
  }

  private void searchIn(CycleSearch search) {
    Map<PatternEdge, List<Edge>> byPattern = new java.util.LinkedHashMap<>();
    for (Edge edge : search.edges()) {
      byPattern.computeIfAbsent(new PatternEdge(edge), k -> new ArrayList<>()).add(edge);
    }
    Set<PatternEdge> explained = new HashSet<>();
    for (PotentialBug bug : bugs) {
      explained.addAll(bug.pattern());
    }
    for (Map.Entry<PatternEdge, List<Edge>> entry : byPattern.entrySet()) {
      int tries = 0;
      for (Edge edge : entry.getValue()) {
        if (explained.contains(entry.getKey()) || ++tries > MAX_TRIES) {
          break;
        }
        CycleSearch.Result result = search.through(edge);
        if (result != null) {
          PotentialBug bug = add(result, result.judgement.canDeadlock() ? bugs : dismissed);
          if (result.judgement.canDeadlock()) {
            explained.addAll(bug.pattern());
          }
        }
      }
    }
    countInstances(search, byPattern);
  }

  private static PotentialBug add(CycleSearch.Result result, List<PotentialBug> known) {
    for (PotentialBug bug : known) {
      if (bug.covers(result.cycle)) {
        bug.add(result.cycle);
        return bug;
      }
    }
    PotentialBug bug = new PotentialBug(result.cycle, result.judgement);
    known.add(bug);
    return bug;
  }

  /** Whether a bug says the same, or the same with fewer locks: one with a detour is no news. */
  private boolean isExplained(Cycle cycle) {
    for (PotentialBug bug : bugs) {
      if (bug.covers(cycle) || cycle.lockIds().containsAll(bug.cycle.lockIds())) {
        return true;
      }
    }
    for (PotentialBug other : dismissed) {
      Set<Long> fewer = other.cycle.lockIds();
      Set<Long> more = cycle.lockIds();
      if (fewer.size() < more.size() && more.containsAll(fewer)) {
        return true;
      }
    }
    return false;
  }

  /** Counts the pairs of locks on which a bug of two locks was seen both ways. */
  private void countInstances(CycleSearch search, Map<PatternEdge, List<Edge>> byPattern) {
    for (PotentialBug bug : bugs) {
      if (bug.cycle.length() != 2) {
        continue;
      }
      for (PatternEdge pattern : new ArrayList<>(bug.pattern())) {
        for (Edge edge : byPattern.getOrDefault(pattern, java.util.Collections.emptyList())) {
          for (Edge back : search.edgesFrom(edge.to)) {
            if (back.to == edge.from && bug.pattern().contains(new PatternEdge(back))) {
              List<Edge> both = new ArrayList<>();
              both.add(edge);
              both.add(back);
              bug.addInstance(new Cycle(both));
            }
          }
        }
      }
    }
  }
}
