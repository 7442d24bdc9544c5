package dev.gordian.core.graph;

import dev.gordian.core.sites.Site;
import java.util.function.Consumer;

/**
 * Takes what one nested acquisition says into the graph: one edge from each lock held to the lock
 * wanted. Lock-free; runs in the program's threads.
 */
public final class Dependencies {

  /** What one edge takes, with its place in the lists of those who know it. */
  private static final int BYTES = 100;

  private final CodeEdges codeEdges = new CodeEdges();
  private final Consumer<Observation> analyst;
  private final Room room;
  private final EdgeTable table;

  /** All dependencies are kept if this is to be complete, else as long as there is room. */
  public Dependencies(Consumer<Observation> analyst, boolean isComplete) {
    this(analyst, isComplete ? Room.unlimited() : Room.forEach(BYTES));
  }

  Dependencies(Consumer<Observation> analyst, Room room) {
    this.analyst = analyst;
    this.room = room;
    this.table = new EdgeTable(room);
  }

  /** Dependencies that are kept as rows of a table: the analyst makes rows of what it has seen. */
  public EdgeTable table() {
    return table;
  }

  /**
   * The pair for a nested acquisition by the current thread, of that name; the analyst is told of
   * what is new.
   */
  public CodePair pair(LockNode from, Site outer, LockNode to, Site inner, String thread) {
    CodeEdge code = codeEdges.of(outer, inner);
    CodePair pair = code.find(from, to);
    if (pair != null) {
      Witness witness = pair.alsoBy(thread);
      if (witness != null) {
        analyst.accept(witness);
      }
    }
    while (pair == null) {
      pair = new CodePair(code, from, to, thread);
      if (code.add(pair)) {
        analyst.accept(pair);
      } else {
        pair = code.find(from, to);
      }
    }
    return pair;
  }

  /** About how many edges and occurrences of edges were added. */
  public long count() {
    return codeEdges.times();
  }

  /** What came of adding a nested acquisition. */
  public enum News {
    /** Something was new. */
    NEW(true, false),
    /** Something was new, but enough is known by now. */
    LAST(true, true),
    /** It was known. */
    KNOWN(false, false),
    /** It was known, and enough is known by now. */
    SETTLED(false, true);

    public final boolean isNew;
    public final boolean isSettled;

    News(boolean isNew, boolean isSettled) {
      this.isNew = isNew;
      this.isSettled = isSettled;
    }

    private static News of(boolean isNew, boolean isSettled) {
      return isNew ? isSettled ? LAST : NEW : isSettled ? SETTLED : KNOWN;
    }
  }

  /** Whether each pair of sites in this was seen with many locks or tasks already. */
  public boolean areFamiliar(HeldSet held, LockNode to, Site site) {
    for (int i = 0; i < held.size(); i++) {
      if (held.lock(i).isLimit()) {
        continue;
      }
      CodePair pair = codeEdges.of(held.site(i), site).find(held.lock(i), to);
      if (pair == null || !pair.isFamiliar()) {
        return false;
      }
    }
    return true;
  }

  /** How often there was no room for a dependency between lock objects; one may come again. */
  public long refused() {
    return room.refused();
  }

  /** Whether there is no more room, so that it pays to count what is left: see {@link #recount}. */
  public boolean isFull() {
    return room.isFull();
  }

  /** Drops dependencies of locks that are over and counts the others; takes time for each. */
  public void recount(LockTable locks) {
    EdgeCount count = new EdgeCount();
    locks.forEach(lock -> lock.forEachEdge(count));
    room.left(count.edges + table.livingInObjects());
  }

  private static final class EdgeCount implements Consumer<Edge> {
    private long edges;

    @Override
    public void accept(Edge edge) {
      if (edge.isOver()) {
        Vertex.drop(edge);
      } else {
        edges++;
      }
    }
  }

  public News add(HeldSet held, LockNode to, Site site, boolean shared, Occurrence occurrence) {
    boolean anyNew = false;
    boolean isSettled = true;
    for (int i = 0; i < held.size(); i++) {
      LockNode from = held.lock(i);
      if (from.isLimit()) {
        continue;
      }
      CodePair pair = pair(from, held.site(i), to, site, occurrence.threadName);
      News news = add(from, held.isShared(i), to, shared, pair, occurrence);
      if (news == null) {
        room.refuse();
        continue;
      }
      if (news.isNew) {
        anyNew = true;
        pair.again();
      }
      isSettled &= news.isSettled;
    }
    return News.of(anyNew, isSettled);
  }

  /** Returns {@code null} where there is no room. */
  private News add(
      LockNode from,
      boolean fromShared,
      LockNode to,
      boolean toShared,
      CodePair pair,
      Occurrence occurrence) {
    while (true) {
      Occurrence row = table.find(from, to, pair.code, fromShared, toShared);
      if (row != null && row.covers(occurrence)) {
        return News.KNOWN;
      }
      Edge mine = new Edge(from, to, pair, fromShared, toShared, occurrence);
      // What is seen here for the first few times is kept in any case.
      Edge edge = Vertex.keep(mine, row != null || !room.isFull() || !pair.isFamiliar());
      if (edge == null) {
        return null;
      }
      if (edge == mine) {
        room.take();
        Vertex.added(edge, analyst);
        return News.of(true, edge.isSettled());
      }
      boolean isNew = Vertex.add(edge, occurrence, analyst);
      // Else it has just become a row of the table.
      if (isNew || !edge.isRetired()) {
        return News.of(isNew, edge.isSettled());
      }
    }
  }
}
