package dev.gordian.core.graph;

import dev.gordian.core.sites.Site;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/**
 * Two lock classes seen nested at a pair of sites, with the first two locks as their
 * representatives and the stacks of the first few threads that took such locks: an edge of the
 * lock-order graph as the report shows it.
 */
public final class CodePair implements Observation {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  /** So many threads of different names leave their stacks. */
  private static final int MAX_WITNESSES = 8;

  /** From so many dependencies on, one more says little. */
  private static final int FAMILIAR = 8;

  private static final AtomicReferenceFieldUpdater<CodePair, Witness[]> WITNESSES =
      AtomicReferenceFieldUpdater.newUpdater(CodePair.class, Witness[].class, "witnesses");

  public final CodeEdge code;
  public final LockNode from;
  public final LockNode to;

  /** Never empty. */
  private volatile Witness[] witnesses;

  /** Written without synchronisation: a fence for each would cost more than a few not counted. */
  private long times;

  /** Grows with each pair. */
  public final int number = NUMBERS.incrementAndGet();

  /** Takes the current stack; {@code thread} is the name of the current thread. */
  CodePair(CodeEdge code, LockNode from, LockNode to, String thread) {
    this.code = code;
    this.from = from;
    this.to = to;
    this.witnesses = new Witness[] {new Witness(thread, null)};
  }

  /** A pair that stands for one event only. */
  public static CodePair single(Site outer, Site inner, LockNode from, LockNode to, String thread) {
    return new CodePair(new CodeEdge(outer, inner), from, to, thread);
  }

  /**
   * The current thread, of that name, takes such locks, too. Returns what it leaves, or {@code
   * null} if it or enough others have left something.
   */
  Witness alsoBy(String thread) {
    while (true) {
      Witness[] known = witnesses;
      if (known.length == MAX_WITNESSES || of(thread, known) != null) {
        return null;
      }
      Witness[] more = Arrays.copyOf(known, known.length + 1);
      more[known.length] = new Witness(thread, known[0]);
      if (WITNESSES.compareAndSet(this, known, more)) {
        return more[known.length];
      }
    }
  }

  /** What a thread of that name has left, or else what the first one has. */
  public Witness witness(String thread) {
    Witness[] known = witnesses;
    Witness own = of(thread, known);
    return own != null ? own : known[0];
  }

  private static Witness of(String thread, Witness[] known) {
    for (Witness witness : known) {
      if (witness.thread.equals(thread)) {
        return witness;
      }
    }
    return null;
  }

  void again() {
    times++;
  }

  /** About how many dependencies were seen. */
  long times() {
    return times;
  }

  /** Whether many dependencies between locks of these classes were seen here. */
  boolean isFamiliar() {
    return times >= FAMILIAR;
  }

  boolean hasClassesOf(LockNode otherFrom, LockNode otherTo) {
    return from.isNamedLike(otherFrom) && to.isNamedLike(otherTo);
  }

  /** Lets go of the classes on the first stack; the others are observations of their own. */
  void resolve() {
    witnesses[0].stack.resolve();
  }

  @Override
  public void reportTo(Observer observer) {
    resolve();
    observer.onPair(this);
  }
}
