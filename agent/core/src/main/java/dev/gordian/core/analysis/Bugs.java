package dev.gordian.core.analysis;

import dev.gordian.core.graph.Edge;
import dev.gordian.core.graph.LockNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The cycles found so far, one per bug, and those dismissed. A search goes over every strong
 * component and, within it, over the edges whose pattern no bug explains yet.
 */
final class Bugs {

  /** Instances of one pattern that are tried in one search; the others are put off. */
  private static final int MAX_TRIES = 200;

  private final Judge judge;
  private final SearchesCut cut;
  private final List<PotentialBug> bugs = new ArrayList<>();
  private final List<PotentialBug> dismissed = new ArrayList<>();

  Bugs(Judge judge, SearchesCut cut) {
    this.judge = judge;
    this.cut = cut;
  }

  List<PotentialBug> bugs() {
    return bugs;
  }

  List<PotentialBug> dismissed() {
    return dismissed;
  }

  /**
   * Searches the graph for cycles through what has changed in it: any other cycle was found before.
   * Returns whether a new bug was found.
   */
  boolean search(LockOrderGraph graph) {
    int before = bugs.size();
    List<Edge> putOff = new ArrayList<>();
    try {
      for (Collection<LockNode> component : graph.components()) {
        graph.releaseWithin(component);
        CycleSearch search = new CycleSearch(component, graph, judge, cut);
        List<Edge> within = search.edges();
        within.removeIf(edge -> !edge.isChanged);
        putOff.addAll(searchIn(search, within));
      }
    } catch (RuntimeException | LinkageError e) {
      // What makes a search fail would make the next one fail as well; not so a lack of memory.
      graph.lookedAt(putOff);
      throw e;
    }
    graph.lookedAt(putOff);
    if (bugs.stream().anyMatch(bug -> !bug.isSound())) {
      // What they explained is to be explained anew.
      graph.lookAgain();
      bugs.removeIf(bug -> !bug.isSound());
    }
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

  /** Returns the edges that were too many to be looked at now. */
  private List<Edge> searchIn(CycleSearch search, List<Edge> edges) {
    Map<PatternEdge, List<Edge>> byPattern = new LinkedHashMap<>();
    for (Edge edge : edges) {
      byPattern.computeIfAbsent(new PatternEdge(edge), k -> new ArrayList<>()).add(edge);
    }
    Set<PatternEdge> explained = new HashSet<>();
    for (PotentialBug bug : bugs) {
      explained.addAll(bug.pattern());
    }
    List<Edge> putOff = new ArrayList<>();
    for (Map.Entry<PatternEdge, List<Edge>> entry : byPattern.entrySet()) {
      int tries = 0;
      for (Edge edge : entry.getValue()) {
        if (explained.contains(entry.getKey())) {
          break;
        }
        if (++tries > MAX_TRIES) {
          putOff.add(edge);
          continue;
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
    countInstances(search, edges);
    return putOff;
  }

  private static PotentialBug add(CycleSearch.Result result, List<PotentialBug> known) {
    for (int i = 0; i < known.size(); i++) {
      PotentialBug bug = known.get(i);
      if (bug.covers(result.cycle)) {
        Filter reason = result.judgement.dismissedBy;
        if (reason != null && reason.tellsMoreThan(bug.judgement)) {
          known.set(i, bug.retold(result.cycle, result.judgement));
        } else {
          bug.add(result.cycle);
        }
        return known.get(i);
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
  private void countInstances(CycleSearch search, List<Edge> edges) {
    for (PotentialBug bug : bugs) {
      if (bug.cycle.length() != 2) {
        continue;
      }
      for (Edge edge : edges) {
        if (!bug.pattern().contains(new PatternEdge(edge))) {
          continue;
        }
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
