package dev.gordian.core.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The strongly connected components of a directed graph: a cycle lies within one. Tarjan's
 * algorithm (R. Tarjan, "Depth-first search and linear graph algorithms", 1972), with a stack of
 * its own instead of recursion. Time O(nodes + edges).
 */
final class StrongComponents<N> implements Consumer<N> {

  /** A directed graph. */
  interface Graph<N> {
    /** A node may come more than once. */
    void forEachNode(Consumer<N> consumer);

    /** The heads of the edges out of a node; a node may come more than once. */
    Iterator<N> next(N node);
  }

  /** Keeps one mark for each node; marks of earlier searches do no harm. */
  interface Marks<N> {
    /** Returns {@code null} if the node has none. */
    Object mark(N node);

    void mark(N node, Object mark);
  }

  /** For nodes that have no room for a mark. */
  static final class MarksInAMap<N> implements Marks<N> {
    private final Map<N, Object> known = new HashMap<>();

    @Override
    public Object mark(N node) {
      return known.get(node);
    }

    @Override
    public void mark(N node, Object mark) {
      known.put(node, mark);
    }
  }

  private final Graph<N> graph;
  private final Marks<N> marks;
  private final int smallest;

  /** The mark of a node whose component is complete. */
  private final Object closed = new Object();

  private final Deque<Visit<N>> path = new ArrayDeque<>();
  private final Deque<Visit<N>> open = new ArrayDeque<>();
  private final List<List<N>> components = new ArrayList<>();
  private int visited;

  /** The mark of a node whose component is not complete yet. */
  private static final class Visit<N> {
    final Object search;
    final N node;
    final Iterator<N> next;
    final int index;
    int low;

    Visit(Object search, N node, Iterator<N> next, int index) {
      this.search = search;
      this.node = node;
      this.next = next;
      this.index = index;
      this.low = index;
    }
  }

  private StrongComponents(Graph<N> graph, Marks<N> marks, int smallest) {
    this.graph = graph;
    this.marks = marks;
    this.smallest = smallest;
  }

  /** Returns the components; each stands before all those from which it can be reached. */
  static <N> List<List<N>> of(Graph<N> graph) {
    return of(graph, new MarksInAMap<>(), 1);
  }

  /** The same with marks kept elsewhere, and only components of at least so many nodes. */
  static <N> List<List<N>> of(Graph<N> graph, Marks<N> marks, int smallest) {
    StrongComponents<N> search = new StrongComponents<>(graph, marks, smallest);
    graph.forEachNode(search);
    return search.components;
  }

  @Override
  public void accept(N node) {
    if (!isClosed(node)) {
      visitFrom(node);
    }
  }

  private void visitFrom(N root) {
    enter(root);
    while (!path.isEmpty()) {
      Visit<N> visit = path.peek();
      if (visit.next.hasNext()) {
        N target = visit.next.next();
        Visit<N> seen = open(target);
        if (seen != null) {
          visit.low = Math.min(visit.low, seen.index);
        } else if (!isClosed(target)) {
          enter(target);
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

  private boolean isClosed(N node) {
    return marks.mark(node) == closed;
  }

  /**
   * The visit of a node whose component is not complete yet; {@code null} if it is, or not begun.
   */
  @SuppressWarnings("unchecked")
  private Visit<N> open(N node) {
    Object mark = marks.mark(node);
    return mark instanceof Visit && ((Visit<?>) mark).search == this ? (Visit<N>) mark : null;
  }

  private void enter(N node) {
    Visit<N> visit = new Visit<>(this, node, graph.next(node), visited++);
    marks.mark(node, visit);
    path.push(visit);
    open.push(visit);
  }

  private void close(Visit<N> root) {
    List<N> component = open.peek() == root && smallest > 1 ? null : new ArrayList<>();
    Visit<N> visit;
    do {
      visit = open.pop();
      marks.mark(visit.node, closed);
      if (component != null) {
        component.add(visit.node);
      }
    } while (visit != root);
    if (component != null && component.size() >= smallest) {
      components.add(component);
    }
  }
}
