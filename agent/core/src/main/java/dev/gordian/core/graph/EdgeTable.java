package dev.gordian.core.graph;

import java.util.BitSet;
import java.util.function.Consumer;

/**
 * Dependencies between locks that live on, as rows instead of objects: each was seen in one way
 * only, and lies on no cycle that is known. Most dependencies are such, and the young collector
 * would have to copy an object for each, and to look through all the locks that refer to them.
 *
 * <p>One thread, the analyst's, writes; any thread may ask whether an occurrence is known, without
 * waiting. Who asks while a row is written or taken out may hear of it or not: in doubt the
 * dependency comes once more, as an object.
 */
public final class EdgeTable {

  /** No row; see {@link #first} and {@link #next}. */
  public static final int NONE = EdgeRows.NONE;

  private static final int FIRST_CAPACITY = 1 << 10;

  /** Rows that take about as much as one object with its places in lists. */
  private static final int ROWS_FOR_AN_OBJECT = 3;

  private final Room room;
  private volatile EdgeRows rows = new EdgeRows(FIRST_CAPACITY);

  /** Rows that are not empty; the writer's, as all that follows. */
  private int size;

  /** Rows of locks that were over when they were looked at last. */
  private BitSet over = new BitSet();

  /** The room is that of the objects which become rows. */
  public EdgeTable(Room room) {
    this.room = room;
  }

  /** Returns how this dependency happened; {@code null} if it is not here. */
  Occurrence find(LockNode from, LockNode to, CodeEdge code, boolean fromShared, boolean toShared) {
    if (!mayHave(from, to)) {
      return null;
    }
    EdgeRows now = rows;
    int row = now.find(key(from, to, code, fromShared, toShared), from, to, code);
    return row == NONE ? null : now.occurrence(row);
  }

  /** What short-lived locks have is left to them: it is to go when they go. */
  private static boolean mayHave(LockNode from, LockNode to) {
    return from.isKept() && to.isKept();
  }

  /**
   * Makes a row of an edge, if it may be one, and takes it from the lock that kept it; returns
   * whether it did. If there is such a row, the edge learns what that knows, and the row goes.
   */
  public boolean take(Edge edge) {
    if (!mayHave(edge.from, edge.to)) {
      return false;
    }
    int key = key(edge.from, edge.to, edge.code(), edge.fromShared, edge.toShared);
    int known = rows.find(key, edge.from, edge.to, edge.code());
    if (known != NONE) {
      edge.add(rows.occurrence(known));
      clear(known);
    }
    Occurrence only = edge.onlyOccurrence();
    if (only == null) {
      return false;
    }
    if (rows.isFull()) {
      makeRoom();
    }
    int row = rows.add(key, edge.from, edge.to, edge.pair, only);
    if (!edge.retire(only)) {
      // Somebody has just seen it happen in another way.
      rows.clear(row);
      return false;
    }
    size++;
    if (size % ROWS_FOR_AN_OBJECT != 0) {
      room.give();
    }
    Vertex.drop(edge);
    return true;
  }

  /** Makes an object of a row again, which its lock keeps. */
  public Edge release(int row) {
    Edge edge = rows.edge(row);
    Edge kept = Vertex.keep(edge, true);
    if (kept != edge) {
      kept.add(rows.occurrence(row));
    }
    clear(row);
    return kept;
  }

  private void clear(int row) {
    rows.clear(row);
    size--;
  }

  /** How many dependencies there are. */
  public int size() {
    return size;
  }

  /** For how many rows, with those that are empty by now, there is room before it must grow. */
  int capacity() {
    return rows.capacity();
  }

  /** How many objects would take as much room as all rows of locks that are not over. */
  long livingInObjects() {
    long living = 0;
    for (int row = rows.begin(); row < rows.end(); row++) {
      if (rows.from(row) != null && !isOver(row)) {
        living++;
      }
    }
    return living / ROWS_FOR_AN_OBJECT;
  }

  /** The newest row of those that lead from a lock; {@link #NONE} if there is none. */
  public int first(LockNode from) {
    return from.firstRow;
  }

  /** The next older row of those that lead from the same lock. */
  public int next(int row) {
    return rows.living(rows.next(row));
  }

  /** Where a row leads to. */
  public LockNode to(int row) {
    return rows.to(row);
  }

  /** Calls the consumer once for each lock from which a row leads, in order of the newest. */
  public void forEachSource(Consumer<? super LockNode> consumer) {
    for (int row = rows.begin(); row < rows.end(); row++) {
      LockNode from = rows.from(row);
      if (from != null && from.firstRow == row) {
        consumer.accept(from);
      }
    }
  }

  /**
   * Drops rows of locks that are over, the second time it sees them: what was seen of such a lock
   * while it lived may be on its way to the analyst the first time.
   */
  public void forgetCollected() {
    for (int row = rows.begin(); row < rows.end(); row++) {
      if (!isOver(row)) {
        continue;
      }
      if (over.get(row)) {
        clear(row);
      } else {
        over.set(row);
      }
    }
  }

  private boolean isOver(int row) {
    LockNode from = rows.from(row);
    return from != null && (from.isOver() || rows.to(row).isOver());
  }

  private void makeRoom() {
    if (size < rows.end() / 2) {
      pack();
    } else {
      rows = rows.wider();
    }
  }

  /** Leaves out empty rows; the others get other numbers. */
  private void pack() {
    EdgeRows old = rows;
    // All that needs memory, of which there may be none, comes before anything is changed.
    EdgeRows packed = old.empty(size);
    BitSet packedOver = new BitSet(old.end());
    for (int row = old.begin(); row < old.end(); row++) {
      LockNode from = old.from(row);
      if (from != null) {
        from.firstRow = NONE;
      }
    }
    for (int row = old.begin(); row < old.end(); row++) {
      if (old.from(row) != null) {
        packedOver.set(packed.addFrom(old, row), over.get(row));
      }
    }
    rows = packed;
    over = packedOver;
  }

  private static int key(
      LockNode from, LockNode to, CodeEdge code, boolean fromShared, boolean toShared) {
    return EdgeRows.key(Edge.hash(from, to, code), fromShared, toShared);
  }
}
