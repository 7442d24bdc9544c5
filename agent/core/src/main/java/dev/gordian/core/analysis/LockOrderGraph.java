package dev.gordian.core.analysis;

import dev.gordian.core.graph.CodePair;
import dev.gordian.core.graph.Edge;
import dev.gordian.core.graph.EdgeTable;
import dev.gordian.core.graph.LockNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The past, as far as the analyst knows it: the dependencies between lock objects that may lie on a
 * cycle, and all pairs of lock classes. Used by the analyst's thread only.
 */
final class LockOrderGraph
    implements StrongComponents.Graph<LockNode>, StrongComponents.Marks<LockNode> {

  /** In the order in which they came, so that the same run is told in the same words. */
  private final Map<LockNode, List<Edge>> out = new LinkedHashMap<>();

  /** All that lies on no cycle and was seen in one way only: most of the graph. */
  private final EdgeTable table;

  private final List<CodePair> pairs = new ArrayList<>();

  /** Edges that are new, or have new occurrences, since they were last looked at. */
  private List<Edge> changed = new ArrayList<>();

  LockOrderGraph(EdgeTable table) {
    this.table = table;
  }

  /** Takes in an edge that is new or has changed. */
  void add(Edge edge) {
    boolean isInTable = edge.isRetired() || (edge.graph != this && table.take(edge));
    if (!isInTable) {
      keep(edge);
    }
  }

  private void keep(Edge edge) {
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

  /**
   * Takes what lies between these locks out of the table, for good: they are on a cycle, so there
   * is more to be known of it. A cycle through it is new, as else it would not have been there.
   */
  void releaseWithin(Collection<LockNode> component) {
    Set<LockNode> members = new HashSet<>(component);
    for (LockNode lock : component) {
      Deque<Integer> oldestFirst = new ArrayDeque<>();
      for (int row = table.first(lock); row != EdgeTable.NONE; row = table.next(row)) {
        if (members.contains(table.to(row))) {
          oldestFirst.push(row);
        }
      }
      for (int row : oldestFirst) {
        keep(table.release(row));
      }
      for (Edge edge : edgesFrom(lock)) {
        edge.isOnCycle |= members.contains(edge.to);
      }
    }
  }

  /** Groups of two locks or more of which each can be reached from each other. */
  List<List<LockNode>> components() {
    return StrongComponents.of(this, this, 2);
  }

  @Override
  public void forEachNode(Consumer<LockNode> consumer) {
    out.keySet().forEach(consumer);
    table.forEachSource(consumer);
  }

  @Override
  public Object mark(LockNode node) {
    return node.mark;
  }

  @Override
  public void mark(LockNode node, Object mark) {
    node.mark = mark;
  }

  @Override
  public Iterator<LockNode> next(LockNode node) {
    return new Heads(node);
  }

  private final class Heads implements Iterator<LockNode> {
    private final Iterator<Edge> edges;
    private int row;

    Heads(LockNode node) {
      this.edges = edgesFrom(node).iterator();
      this.row = table.first(node);
    }

    @Override
    public boolean hasNext() {
      return row != EdgeTable.NONE || edges.hasNext();
    }

    @Override
    public LockNode next() {
      if (row == EdgeTable.NONE) {
        return edges.next().to;
      }
      LockNode head = table.to(row);
      row = table.next(row);
      return head;
    }
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
    out.values().forEach(from -> from.removeIf(edge -> isToBeDropped(edge) || hasSettled(edge)));
    out.values().removeIf(List::isEmpty);
    table.forgetCollected();
  }

  /** Whether the edge, whose locks were young when it came, has become a row by now. */
  private boolean hasSettled(Edge edge) {
    return !edge.isChanged && !edge.isOnCycle && !edge.wasOver && table.take(edge);
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
