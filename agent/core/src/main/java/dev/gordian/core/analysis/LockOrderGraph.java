package dev.gordian.core.analysis;

import dev.gordian.core.graph.CodePair;
import dev.gordian.core.graph.Edge;
import dev.gordian.core.graph.LockNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The past, as far as the analyst knows it: the dependencies between lock objects that may lie on a
 * cycle, and all pairs of lock classes. Used by the analyst's thread only.
 */
final class LockOrderGraph implements StrongComponents.Graph<LockNode> {

  /** In the order in which they came, so that the same run is told in the same words. */
  private final Map<LockNode, List<Edge>> out = new LinkedHashMap<>();

  private final List<CodePair> pairs = new ArrayList<>();

  /** Edges that are new, or have new occurrences, since they were last looked at. */
  private List<Edge> changed = new ArrayList<>();

  void add(Edge edge) {
    // In such an order that it can be done again where memory is at its end.
    change(edge);
    if (edge.graph != this) {
      List<Edge> from = out.get(edge.from);
      if (from == null) {
        from = new ArrayList<>(4);
        out.put(edge.from, from);
      }
      from.add(edge);
      edge.graph = this;
    }
  }

  void add(CodePair pair) {
    pairs.add(pair);
  }

  @Override
  public Iterable<LockNode> nodes() {
    return out.keySet();
  }

  @Override
  public Iterator<LockNode> next(LockNode node) {
    Iterator<Edge> edges = edgesFrom(node).iterator();
    return new Iterator<LockNode>() {
      @Override
      public boolean hasNext() {
        return edges.hasNext();
      }

      @Override
      public LockNode next() {
        return edges.next().to;
      }
    };
  }

  List<Edge> edgesFrom(LockNode lock) {
    List<Edge> edges = out.get(lock);
    return edges == null ? Collections.emptyList() : edges;
  }

  private void change(Edge edge) {
    if (!edge.isChanged) {
      changed.add(edge);
      edge.isChanged = true;
    }
  }

  /** What is concluded from edges of that lock may have changed; returns whether there are any. */
  boolean lookAgainAt(LockNode lock) {
    List<Edge> edges = edgesFrom(lock);
    edges.forEach(this::change);
    return !edges.isEmpty();
  }

  /** The same for all locks. */
  void lookAgain() {
    out.values().forEach(from -> from.forEach(this::change));
  }

  /** All that has changed was looked at, but for these. */
  void lookedAt(Collection<Edge> butFor) {
    // First what needs memory, of which there may be none.
    List<Edge> rest = new ArrayList<>(butFor);
    for (Edge edge : changed) {
      edge.isChanged = false;
    }
    for (Edge edge : rest) {
      edge.isChanged = true;
    }
    changed = rest;
  }

  boolean hasChanged() {
    return !changed.isEmpty();
  }

  List<CodePair> pairs() {
    return pairs;
  }

  /**
   * Drops locks that were collected: nobody can take them again, so they will be on no cycle on
   * which they are not by now. And those that were forgotten, as there is no room for them: they
   * come again under another identity. To be called only after a search.
   */
  void forgetCollected() {
    out.values().forEach(from -> from.removeIf(LockOrderGraph::isToBeDropped));
    out.values().removeIf(List::isEmpty);
  }

  private static boolean isToBeDropped(Edge edge) {
    if (edge.isChanged || !edge.isOver()) {
      return false;
    }
    if (!edge.wasOver) {
      // What was seen of the lock while it lived may still be on its way to us.
      edge.wasOver = true;
      return false;
    }
    // Should it come again, it is new.
    edge.graph = null;
    return true;
  }
}
