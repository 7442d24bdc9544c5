package dev.gordian.core.graph;

import dev.gordian.core.sites.Site;
import dev.gordian.core.threads.Clock;
import dev.gordian.core.threads.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One time a dependency was seen: who did it, holding what, after what. Immutable. */
public final class Occurrence {

  /** The oldest and the newest are kept; what lies between is forgotten. */
  private static final int MAX_KEPT = 16;

  public final Unit unit;
  public final int segment;
  public final Clock proven;
  public final Clock observed;
  public final String threadName;
  public final boolean virtual;

  /** All that was held, or {@code null} where that was the one lock from which the edge comes. */
  private final HeldSet held;

  /** Where it happened, if only one site can be meant; else {@code null}. */
  public final Site site;

  /** What the thread has just made itself; {@code null} if that is not so. */
  public final NewLock newLock;

  public Occurrence(Unit unit, String threadName, boolean virtual, HeldSet held, Site site) {
    this(unit, threadName, virtual, held, site, null);
  }

  /** The same by a thread that has just made one of the locks. */
  public Occurrence(
      Unit unit, String threadName, boolean virtual, HeldSet held, Site site, NewLock newLock) {
    this.newLock = newLock;
    this.site = site;
    this.unit = unit;
    this.segment = unit.segment();
    this.proven = unit.proven();
    this.observed = unit.observed();
    this.threadName = threadName;
    this.virtual = virtual;
    this.held = held;
  }

  /** The array with one more; the middle makes room where it is full. */
  static Occurrence[] added(Occurrence[] known, Occurrence occurrence) {
    if (areEnough(known)) {
      return replaced(known, MAX_KEPT / 2, occurrence);
    }
    Occurrence[] more = Arrays.copyOf(known, known.length + 1);
    more[known.length] = occurrence;
    return more;
  }

  /** The array with another one in the last place, and without the one at {@code i}. */
  static Occurrence[] replaced(Occurrence[] known, int i, Occurrence occurrence) {
    Occurrence[] more = known.clone();
    System.arraycopy(known, i + 1, more, i, known.length - i - 1);
    more[known.length - 1] = occurrence;
    return more;
  }

  /**
   * Which one of the newer half ended before the occurrence began, for certain, and held no less;
   * -1 if there is none. Whatever happens from now on and is not ordered after that one is not
   * ordered after this either.
   */
  static int outdone(Occurrence[] known, Occurrence occurrence) {
    for (int i = MAX_KEPT / 2; i < known.length; i++) {
      if (known[i].isProvenBefore(occurrence) && occurrence.isAsFree(known[i])) {
        return i;
      }
    }
    return -1;
  }

  /** Whether no more are kept than these. */
  static boolean areEnough(Occurrence[] known) {
    return known.length == MAX_KEPT;
  }

  /** Whether a cycle possible with the other is possible with this one too. */
  boolean covers(Occurrence other) {
    return unit == other.unit && segment == other.segment && isAsFree(other);
  }

  /** Whether nothing keeps this out that would not keep the other out. */
  private boolean isAsFree(Occurrence other) {
    return (newLock == null || newLock == other.newLock)
        && (held == null || (other.held != null && held.isSubsetOf(other.held)));
  }

  /** Whether this stands for an event of that unit, now, under that name, with one lock held. */
  public boolean isPlain(Unit now, String name, NewLock fresh) {
    return held == null
        && newLock == fresh
        && unit == now
        && segment == now.segment()
        && proven == now.proven()
        && observed == now.observed()
        && threadName.equals(name);
  }

  /** All that was held when this happened on that edge. */
  public HeldSet heldOn(Edge edge) {
    return held != null ? held : HeldSet.only(edge.from, edge.code().outer, edge.fromShared);
  }

  /** A lock held by both so that one of the holders keeps the other out; {@code null} if none. */
  public LockNode gateWith(Edge edge, Occurrence other, Edge otherEdge) {
    if (held != null && other.held != null) {
      return held.gateWith(other.held);
    }
    if (held != null) {
      return held.gateWith(otherEdge.from, otherEdge.fromShared);
    }
    if (other.held != null) {
      return other.held.gateWith(edge.from, edge.fromShared);
    }
    return edge.from.isSameLockAs(otherEdge.from) && !(edge.fromShared && otherEdge.fromShared)
        ? edge.from
        : null;
  }

  /** Whether this lock was held, so that a holder in the given mode would have kept this out. */
  public boolean holds(LockNode lock, boolean shared) {
    return held != null && held.gateWith(lock, shared) != null;
  }

  /** What else was held beside this lock. */
  public List<LockNode> guardsBeside(LockNode lock) {
    List<LockNode> guards = new ArrayList<>();
    if (held != null) {
      for (LockNode other : held.locks) {
        if (other != lock) {
          guards.add(other);
        }
      }
    }
    return guards;
  }

  /** Whether start/join or submit/get proves that this happened before the other. */
  public boolean isProvenBefore(Occurrence other) {
    return other.proven.segmentOf(unit.id) >= segment;
  }

  /** Whether something was seen that ordered this before the other in this run. */
  public boolean isObservedBefore(Occurrence other) {
    return other.observed.segmentOf(unit.id) >= segment;
  }
}
