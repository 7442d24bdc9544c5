package dev.gordian.core.graph;

import dev.gordian.hooks.LockRef;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.Consumer;

/**
 * The place of a lock in the lock-order graph: its edges.
 *
 * <p>Each edge is kept by the younger of its two ends, so that a short-lived lock takes its edges
 * with it. A lock that has only edges in one direction can be on no cycle: its edges are of no
 * interest to the analyst until it has both (see {@link #add}). All of this is lock-free; any
 * thread may call any method. A class of its own, and no object of its own: there may be millions.
 */
public abstract class Vertex extends LockRef {

  private static final AtomicReferenceFieldUpdater<Vertex, Object> EDGES =
      AtomicReferenceFieldUpdater.newUpdater(Vertex.class, Object.class, "edges");
  private static final AtomicIntegerFieldUpdater<Vertex> DIRECTIONS =
      AtomicIntegerFieldUpdater.newUpdater(Vertex.class, "directions");

  private static final int IN = 1;
  private static final int OUT = 2;
  private static final int BOTH = IN | OUT;

  /** So many edges are looked through one by one; more are found by their hash. */
  private static final int MAX_LIST = 16;

  /** Null, the first edge of a list, or an {@link EdgeSet}. */
  private volatile Object edges;

  private volatile int directions;

  /** What the analyst's search knows of it, for the use of that search. */
  public Object mark;

  /** Where its rows begin that lead from it, for the use of {@link EdgeRows}. */
  int firstRow;

  Vertex(Object lock, long id, int hash) {
    super(lock, id, hash);
  }

  /**
   * Returns the edge as it is kept. If there was none like it, that is the candidate, or {@code
   * null} where there is no room for it.
   */
  static Edge keep(Edge candidate, boolean isRoom) {
    return holderOf(candidate).keepHere(candidate, isRoom);
  }

  /** Takes the edge out; among many it may stay where others come. For one thread only. */
  static void drop(Edge edge) {
    holderOf(edge).dropHere(edge);
  }

  private void dropHere(Edge edge) {
    Object kept = edges;
    while (kept == edge && !EDGES.compareAndSet(this, kept, edge.next)) {
      // Others have come, and it is not the first any more.
      kept = edges;
    }
    if (kept instanceof EdgeSet) {
      ((EdgeSet) kept).remove(edge);
      return;
    }
    for (Edge e = (Edge) kept; e != null; e = e.next) {
      if (e.next == edge) {
        e.next = edge.next;
        return;
      }
    }
  }

  private static Vertex holderOf(Edge edge) {
    return edge.from.id > edge.to.id ? edge.from : edge.to;
  }

  /**
   * Adds one occurrence of a kept edge and returns whether it is new. What thereby becomes
   * interesting (the edge itself, or edges kept until now by an end that gets its second direction)
   * is handed to {@code opened}; an edge may be handed over more than once.
   */
  static boolean add(Edge edge, Occurrence occurrence, Consumer<? super Edge> opened) {
    if (!edge.add(occurrence)) {
      return false;
    }
    added(edge, opened);
    return true;
  }

  /** The same for an edge that is new, with its first occurrence. */
  static void added(Edge edge, Consumer<? super Edge> opened) {
    Vertex from = edge.from;
    Vertex to = edge.to;
    // First kept, then marked: whoever sets the second mark finds every edge kept before the first.
    boolean fromOpened = from.mark(OUT);
    boolean toOpened = to.mark(IN);
    if (fromOpened) {
      from.forEachEdge(opened);
    }
    if (toOpened) {
      to.forEachEdge(opened);
    }
    if (holderOf(edge).directions == BOTH) {
      opened.accept(edge);
    }
  }

  /** Returns whether this mark made the directions complete. */
  private boolean mark(int direction) {
    while (true) {
      int old = directions;
      if ((old & direction) != 0) {
        return false;
      }
      if (DIRECTIONS.compareAndSet(this, old, old | direction)) {
        return (old | direction) == BOTH;
      }
    }
  }

  private Edge keepHere(Edge candidate, boolean isRoom) {
    while (true) {
      Object kept = edges;
      if (kept instanceof EdgeSet) {
        EdgeSet set = (EdgeSet) kept;
        return isRoom
            ? set.addIfAbsent(candidate, candidate)
            : set.find(candidate.hash(), candidate);
      }
      int length = 0;
      for (Edge e = (Edge) kept; e != null; e = e.next) {
        if (e.isSame(candidate)) {
          return e;
        }
        length++;
      }
      if (!isRoom) {
        return null;
      }
      if (length < MAX_LIST) {
        candidate.next = (Edge) kept;
        if (EDGES.compareAndSet(this, kept, candidate)) {
          return candidate;
        }
      } else {
        EdgeSet set = new EdgeSet();
        for (Edge e = (Edge) kept; e != null; e = e.next) {
          set.addIfAbsent(e, e);
        }
        EDGES.compareAndSet(this, kept, set);
      }
    }
  }

  /** Calls the consumer for each edge that this lock keeps. */
  public void forEachEdge(Consumer<? super Edge> consumer) {
    Object kept = edges;
    if (kept instanceof EdgeSet) {
      ((EdgeSet) kept).forEach(consumer);
    } else {
      for (Edge e = (Edge) kept; e != null; e = e.next) {
        consumer.accept(e);
      }
    }
  }

  /** Whether the lock has edges in both directions and so may be on a cycle. */
  public boolean isOpen() {
    return directions == BOTH;
  }
}
