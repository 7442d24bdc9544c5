package dev.gordian.core.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The strongly connected components of a directed graph: a cycle lies within one. Tarjan's
 * algorithm (R. Tarjan, "Depth-first search and linear graph algorithms", 1972), with a stack of
 * its own instead of recursion. Time O(nodes + edges).
 */
final class StrongComponents<N> {

  /** A directed graph. */
  interface Graph<N> {
    Iterable<N> nodes();

    /** The heads of the edges out of a node; a node may come more than once. */
    Iterator<N> next(N node);
  }

  private final Graph<N> graph;
  private final Map<N, Visit<N>> visits = new HashMap<>();
  private final Deque<Visit<N>> path = new ArrayDeque<>();
  private final Deque<Visit<N>> open = new ArrayDeque<>();
  private final List<List<N>> components = new ArrayList<>();
  private int visited;

  private static final class Visit<N> {
    final N node;
    final Iterator<N> next;
    final int index;
    int low;
    boolean isOpen = true;

    Visit(N node, Iterator<N> next, int index) {
      this.node = node;
      this.next = next;
      this.index = index;
      this.low = index;
    }
  }

  private StrongComponents(Graph<N> graph) {
    this.graph = graph;
  }

  /** Returns the components; each stands before all those from which it can be reached. */
  static <N> List<List<N>> of(Graph<N> graph) {
    StrongComponents<N> search = new StrongComponents<>(graph);
    for (N node : graph.nodes()) {
      if (!search.visits.containsKey(node)) {
        search.visitFrom(node);
      }
    }
    return search.components;
  }

  private void visitFrom(N root) {
    enter(root);
    while (!path.isEmpty()) {
      Visit<N> visit = path.peek();
      if (visit.next.hasNext()) {
        N target = visit.next.next();
        Visit<N> seen = visits.get(target);
        if (seen == null) {
          enter(target);
        } else if (seen.isOpen) {
          visit.low = Math.min(visit.low, seen.index);
        }
      } else {
        path.pop();
        if (!path.isEmpty()) {
          path.peek().low = Math.min(path.peek().low, visit.low);
        }
        if (visit.low == visit.index) {
          close(visit);
        }
      }
    }
  }

  private void enter(N node) {
    Visit<N> visit = new Visit<>(node, graph.next(node), visited++);
    visits.put(node, visit);
    path.push(visit);
    open.push(visit);
  }

  private void close(Visit<N> root) {
    List<N> component = new ArrayList<>();
    Visit<N> visit;
    do {
      visit = open.pop();
      visit.isOpen = false;
      component.add(visit.node);
    } while (visit != root);
    components.add(component);
  }
}
