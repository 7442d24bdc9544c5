package dev.gordian.core.graph;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * The rows of an {@link EdgeTable}, in arrays that are neither copied to grow nor full of small
 * objects, and found by open addressing. A row is never used again for another dependency, so that
 * nobody reads half of one and half of another. One thread writes; {@link #find} and {@link
 * #occurrence} may be called by any.
 */
final class EdgeRows {

  /** No row. */
  static final int NONE = 0;

  private static final int FROM_SHARED = 1;
  private static final int TO_SHARED = 2;
  private static final int MODES = FROM_SHARED | TO_SHARED;

  private static final int PART_BITS = 10;
  private static final int PART = 1 << PART_BITS;

  /** From, to, pair, and occurrence. */
  private static final int REFERENCES = 4;

  /** Key, and the next row that leads from the same lock. */
  private static final int NUMBERS = 2;

  private final int capacity;
  private final AtomicIntegerArray places;
  private final Object[][] references;
  private final int[][] numbers;
  private int end = NONE + 1;

  /** Room for rows with numbers below that, a power of two. */
  EdgeRows(int capacity) {
    this(capacity, new Object[0][], new int[0][]);
  }

  private EdgeRows(int capacity, Object[][] references, int[][] numbers) {
    this.capacity = capacity;
    this.places = new AtomicIntegerArray(2 * capacity);
    this.references = Arrays.copyOf(references, capacity >> PART_BITS);
    this.numbers = Arrays.copyOf(numbers, capacity >> PART_BITS);
  }

  /** None, with as much room, and all memory at hand that so many rows need. */
  EdgeRows empty(int rows) {
    EdgeRows empty = new EdgeRows(capacity);
    for (int part = 0; part <= (NONE + rows) >> PART_BITS; part++) {
      empty.begin(part);
    }
    return empty;
  }

  private void begin(int part) {
    Object[] place = new Object[PART * REFERENCES];
    numbers[part] = new int[PART * NUMBERS];
    references[part] = place;
  }

  /** The same rows with twice as much room. */
  EdgeRows wider() {
    EdgeRows wider = new EdgeRows(2 * capacity, references, numbers);
    wider.end = end;
    for (int row = begin(); row < end; row++) {
      if (from(row) != null) {
        wider.place(row);
      }
    }
    return wider;
  }

  int capacity() {
    return capacity;
  }

  boolean isFull() {
    return end == capacity;
  }

  int begin() {
    return NONE + 1;
  }

  /** One more than the last. */
  int end() {
    return end;
  }

  /** What rows are found by; two that differ in a mode have different keys. */
  static int key(int hash, boolean fromShared, boolean toShared) {
    return (hash & ~MODES) | (fromShared ? FROM_SHARED : 0) | (toShared ? TO_SHARED : 0);
  }

  int find(int key, LockNode from, LockNode to, CodeEdge code) {
    int mask = places.length() - 1;
    for (int i = placeOf(key, mask); ; i++) {
      int row = places.get(i & mask);
      if (row == NONE || (key(row) == key && isOf(row, from, to, code))) {
        return row;
      }
    }
  }

  private boolean isOf(int row, LockNode from, LockNode to, CodeEdge code) {
    CodePair pair = pair(row);
    return from(row) == from && to(row) == to && pair != null && pair.code == code;
  }

  private static int placeOf(int key, int mask) {
    return (key * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(mask);
  }

  int add(int key, LockNode from, LockNode to, CodePair pair, Occurrence occurrence) {
    int row = end;
    int part = row >> PART_BITS;
    if (references[part] == null) {
      begin(part);
    }
    end++;
    int i = (row & (PART - 1)) * REFERENCES;
    references[part][i] = from;
    references[part][i + 1] = to;
    references[part][i + 2] = pair;
    references[part][i + 3] = occurrence;
    int k = (row & (PART - 1)) * NUMBERS;
    numbers[part][k] = key;
    numbers[part][k + 1] = from.firstRow;
    from.firstRow = row;
    // Last of all: who finds the row finds all of it.
    place(row);
    return row;
  }

  int addFrom(EdgeRows other, int row) {
    return add(
        other.key(row), other.from(row), other.to(row), other.pair(row), other.occurrence(row));
  }

  private void place(int row) {
    int mask = places.length() - 1;
    int i = placeOf(key(row), mask);
    while (places.get(i & mask) != NONE) {
      i++;
    }
    places.set(i & mask, row);
  }

  /** Empties the row, which stays where it is in lists and places. */
  void clear(int row) {
    LockNode from = from(row);
    if (from.firstRow == row) {
      from.firstRow = living(next(row));
    }
    int i = (row & (PART - 1)) * REFERENCES;
    Arrays.fill(references[row >> PART_BITS], i, i + REFERENCES, null);
  }

  /** The row itself, or the next in its list that is not empty. */
  int living(int row) {
    int living = row;
    while (living != NONE && from(living) == null) {
      living = next(living);
    }
    return living;
  }

  Edge edge(int row) {
    boolean fromShared = (key(row) & FROM_SHARED) != 0;
    boolean toShared = (key(row) & TO_SHARED) != 0;
    return new Edge(from(row), to(row), pair(row), fromShared, toShared, occurrence(row));
  }

  /** {@code null} if the row is empty, like all that follows. */
  LockNode from(int row) {
    return (LockNode) reference(row, 0);
  }

  LockNode to(int row) {
    return (LockNode) reference(row, 1);
  }

  private CodePair pair(int row) {
    return (CodePair) reference(row, 2);
  }

  Occurrence occurrence(int row) {
    return (Occurrence) reference(row, 3);
  }

  private Object reference(int row, int which) {
    return references[row >> PART_BITS][(row & (PART - 1)) * REFERENCES + which];
  }

  private int key(int row) {
    return numbers[row >> PART_BITS][(row & (PART - 1)) * NUMBERS];
  }

  int next(int row) {
    return numbers[row >> PART_BITS][(row & (PART - 1)) * NUMBERS + 1];
  }
}
