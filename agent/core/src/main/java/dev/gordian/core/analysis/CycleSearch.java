package dev.gordian.core.analysis;

import dev.gordian.core.graph.Edge;
import dev.gordian.core.graph.LockNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks, within one strong component, for a cycle through a given edge: the shortest that can
 * deadlock, else the shortest there is. Distances to the goal come from one breadth-first search
 * backwards; a depth-first search then follows them, a little further than the shortest way, and
 * drops a path as soon as two of its edges cannot meet.
 */
final class CycleSearch {

  /** How much longer than the shortest a cycle may be that is looked at for one edge. */
  private static final int DETOUR = 3;

  /** Edges looked at for one edge before the search gives up. */
  private static final int MAX_STEPS = 20_000;

  private final Judge judge;
  private final SearchesCut cut;
  private final Map<LockNode, List<Edge>> out = new LinkedHashMap<>();
  private final Map<LockNode, List<Edge>> in = new HashMap<>();

  /** What was found for an edge. */
  static final class Result {
    final Cycle cycle;
    final Judgement judgement;

    Result(Cycle cycle, Judgement judgement) {
      this.cycle = cycle;
      this.judgement = judgement;
    }
  }

  CycleSearch(Collection<LockNode> component, LockOrderGraph graph, Judge judge, SearchesCut cut) {
    this.judge = judge;
    this.cut = cut;
    Set<LockNode> members = new HashSet<>(component);
    for (LockNode lock : component) {
      for (Edge edge : graph.edgesFrom(lock)) {
        if (members.contains(edge.to) && !edge.from.isOwnerless && !edge.to.isOwnerless) {
          out.computeIfAbsent(edge.from, k -> new ArrayList<>()).add(edge);
          in.computeIfAbsent(edge.to, k -> new ArrayList<>()).add(edge);
        }
      }
    }
  }

  /** All edges within the component. */
  List<Edge> edges() {
    List<Edge> all = new ArrayList<>();
    out.values().forEach(all::addAll);
    return all;
  }

  List<Edge> edgesFrom(LockNode lock) {
    return out.getOrDefault(lock, Collections.emptyList());
  }

  /** Returns the best cycle through the edge; {@code null} if there is none. */
  Result through(Edge edge) {
    return new Attempt(edge).run();
  }

  private final class Attempt {
    private final Edge start;
    private final Map<LockNode, Integer> distances;
    private final List<Edge> path = new ArrayList<>();
    private final Set<LockNode> onPath = new HashSet<>();
    private int steps;
    private Result dismissed;
    private Result found;

    Attempt(Edge start) {
      this.start = start;
      this.distances = distancesTo(start.from);
    }

    Result run() {
      path.add(start);
      onPath.add(start.from);
      onPath.add(start.to);
      Integer distance = distances.get(start.to);
      if (distance == null) {
        return null;
      }
      int shortest = distance;
      for (int limit = shortest; limit <= shortest + DETOUR && found == null; limit++) {
        extend(start.to, limit, true);
      }
      if (steps > MAX_STEPS) {
        cut.add();
      }
      if (found == null && dismissed == null) {
        // Every way was given up early: judge the shortest, to tell why.
        steps = 0;
        extend(start.to, shortest, false);
      }
      return found != null ? found : dismissed;
    }

    private void extend(LockNode end, int left, boolean mustMeet) {
      if (end == start.from) {
        Result result = judged();
        if (result.judgement.canDeadlock()) {
          found = result;
        } else if (dismissed == null) {
          dismissed = result;
        }
        return;
      }
      for (Edge edge : edgesFrom(end)) {
        if (found != null || (!mustMeet && dismissed != null) || ++steps > MAX_STEPS) {
          return;
        }
        if (isWay(edge, left) && (!mustMeet || meetsPath(edge))) {
          path.add(edge);
          onPath.add(edge.to);
          extend(edge.to, left - 1, mustMeet);
          path.remove(path.size() - 1);
          if (edge.to != start.from) {
            onPath.remove(edge.to);
          }
        }
      }
    }

    private boolean isWay(Edge edge, int left) {
      Integer rest = distances.get(edge.to);
      return rest != null && rest < left && (edge.to == start.from || !onPath.contains(edge.to));
    }

    private boolean meetsPath(Edge edge) {
      for (Edge other : path) {
        if (!judge.canMeet(other, edge)) {
          return false;
        }
      }
      return true;
    }

    private Result judged() {
      Cycle cycle = new Cycle(path);
      return new Result(cycle, judge.judge(cycle));
    }
  }

  private Map<LockNode, Integer> distancesTo(LockNode goal) {
    Map<LockNode, Integer> distances = new HashMap<>();
    Deque<LockNode> queue = new ArrayDeque<>();
    distances.put(goal, 0);
    queue.add(goal);
    while (!queue.isEmpty()) {
      LockNode lock = queue.remove();
      int next = distances.get(lock) + 1;
      for (Edge edge : in.getOrDefault(lock, Collections.emptyList())) {
        if (distances.putIfAbsent(edge.from, next) == null) {
          queue.add(edge.from);
        }
      }
    }
    return distances;
  }
}
