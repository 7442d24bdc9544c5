package dev.gordian.core.graph;

import dev.gordian.core.threads.Unit;
import dev.gordian.hooks.Hooks;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/**
 * One dependency between two lock objects: somebody asked for {@link #to} while holding {@link
 * #from}, at the sites of {@link #code}. Who did so, and what else they held, is kept in a few
 * occurrences.
 */
public final class Edge implements Observation {

  private static final AtomicReferenceFieldUpdater<Edge, Object> OCCURRENCES =
      AtomicReferenceFieldUpdater.newUpdater(Edge.class, Object.class, "occurrences");

  /** So many are looked at in any case, whoever comes with them. */
  private static final int MAX_TOLD = 64;

  private static final int MAX_PER_LOOK = 4;

  public final LockNode from;
  public final LockNode to;

  /** The code with the lock classes: whose stack is known. */
  public final CodePair pair;

  /** Whether the held lock is held in shared mode. */
  public final boolean fromShared;

  /** Whether the wanted lock is asked for in shared mode. */
  public final boolean toShared;

  /** What stands in place of the occurrences of an edge that has become a row of a table. */
  private static final Occurrence[] RETIRED = {};

  /** The one occurrence, or an array of several, oldest first. */
  private volatile Object occurrences;

  /** How many came to be added, up to the most. */
  private byte told;

  /** How often it grew beyond what is kept since the look, with what says nothing of its own. */
  private byte added;

  private int look;

  /** The graph that has it, for the use of that graph. */
  public Object graph;

  /** Whether that graph has yet to look at it. */
  public boolean isChanged;

  /** Whether that graph has found it between locks that are on a cycle. */
  public boolean isOnCycle;

  /** Whether that graph has seen that one of the locks is over. */
  public boolean wasOver;

  /** In the list of its holder; see {@link Vertex}. */
  Edge next;

  Edge(
      LockNode from,
      LockNode to,
      CodePair pair,
      boolean fromShared,
      boolean toShared,
      Occurrence first) {
    // Nobody else knows the edge yet: no need for a fence.
    OCCURRENCES.lazySet(this, first);
    this.from = from;
    this.to = to;
    this.pair = pair;
    this.fromShared = fromShared;
    this.toShared = toShared;
  }

  /** The sites. */
  public CodeEdge code() {
    return pair.code;
  }

  /** The occurrences, oldest first; not to be changed. */
  public Occurrence[] occurrences() {
    Object known = occurrences;
    if (known instanceof Occurrence) {
      return new Occurrence[] {(Occurrence) known};
    }
    return known == null ? new Occurrence[0] : (Occurrence[]) known;
  }

  /** The one occurrence; {@code null} if there are several. */
  Occurrence onlyOccurrence() {
    Object known = occurrences;
    return known instanceof Occurrence ? (Occurrence) known : null;
  }

  /**
   * Lets nobody add to this edge any more, as it has become a row of a table; returns false if
   * there is more to it by now than that occurrence.
   */
  boolean retire(Occurrence only) {
    return OCCURRENCES.compareAndSet(this, only, RETIRED);
  }

  /** Whether it has become a row of a table. */
  public boolean isRetired() {
    return occurrences == RETIRED;
  }

  /** Whether so much is known that not everybody who comes by need tell it. */
  boolean isSettled() {
    return told >= MAX_TOLD && isFull();
  }

  private boolean isFull() {
    Object known = occurrences;
    return known instanceof Occurrence[] && Occurrence.areEnough((Occurrence[]) known);
  }

  /** Whether it may have happened in other ways, too, than the occurrences say. */
  public boolean isCut() {
    return isFull() || (Unit.areTooMany() && pair.isFamiliar());
  }

  /**
   * Adds an occurrence unless a known one covers it, or the edge is retired; returns whether it
   * did. Where enough are known it takes the place of one that came before it for certain: whoever
   * comes later and could meet that one could meet this. Where there is none, a few more are added
   * between two looks.
   */
  boolean add(Occurrence occurrence) {
    if (told < MAX_TOLD) {
      told++;
    }
    while (true) {
      Object known = occurrences;
      Object more = plus(known, occurrence);
      if (more == known) {
        return false;
      }
      if (OCCURRENCES.compareAndSet(this, known, more)) {
        return true;
      }
    }
  }

  /** Races only make it a few more. */
  private boolean mayGrow() {
    int now = Hooks.looks();
    if (look != now) {
      look = now;
      added = 0;
    }
    if (added >= MAX_PER_LOOK) {
      return false;
    }
    added++;
    return true;
  }

  private Object plus(Object known, Occurrence occurrence) {
    if (known == null) {
      return occurrence;
    }
    if (known == RETIRED) {
      return known;
    }
    if (known instanceof Occurrence) {
      Occurrence first = (Occurrence) known;
      return first.covers(occurrence) ? known : new Occurrence[] {first, occurrence};
    }
    Occurrence[] all = (Occurrence[]) known;
    for (Occurrence o : all) {
      if (o.covers(occurrence)) {
        return known;
      }
    }
    if (!Occurrence.areEnough(all)) {
      return Occurrence.added(all, occurrence);
    }
    int outdone = Occurrence.outdone(all, occurrence);
    if (outdone >= 0) {
      return Occurrence.replaced(all, outdone, occurrence);
    }
    return mayGrow() ? Occurrence.added(all, occurrence) : known;
  }

  boolean isSame(Edge other) {
    return from == other.from
        && to == other.to
        && !isRetired()
        && code() == other.code()
        && fromShared == other.fromShared
        && toShared == other.toShared;
  }

  /** Whether one of the locks is over: it was collected, or is forgotten. */
  public boolean isOver() {
    return from.isOver() || to.isOver();
  }

  int hash() {
    return hash(from, to, code());
  }

  static int hash(LockNode from, LockNode to, CodeEdge code) {
    // Ids are small numbers in a row: a sum of small multiples would be the same for many pairs.
    long ids = (from.id * 0x9E3779B97F4A7C15L ^ to.id) * 0xD1342543DE82EF95L;
    int h = (int) (ids >>> 32) + CodeEdge.hash(code.outer, code.inner);
    h *= 0x9E3779B9;
    return h ^ h >>> 15;
  }

  @Override
  public void reportTo(Observer observer) {
    observer.onEdge(this);
  }

  @Override
  public String toString() {
    return from.name() + " -> " + to.name() + " (" + code() + ")";
  }
}
