package dev.gordian.core.graph;

import dev.gordian.core.sites.Site;
import dev.gordian.core.threads.StackMark;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two lock classes seen nested at a pair of sites, with the first two locks as their
 * representatives and the stack of the thread that took them: an edge of the lock-order graph as
 * the report shows it.
 */
public final class CodePair implements Observation {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  public final CodeEdge code;
  public final LockNode from;
  public final LockNode to;

  /** Where the pair was first seen. */
  public final StackMark stack = new StackMark();

  /** From so many dependencies on, one more says little. */
  private static final int FAMILIAR = 8;

  /** Written without synchronisation: a fence for each would cost more than a few not counted. */
  private long times;

  /** Grows with each pair. */
  public final int number = NUMBERS.incrementAndGet();

  /** Takes the current stack. */
  CodePair(CodeEdge code, LockNode from, LockNode to) {
    this.code = code;
    this.from = from;
    this.to = to;
  }

  /** A pair that stands for one event only. */
  public static CodePair single(Site outer, Site inner, LockNode from, LockNode to) {
    return new CodePair(new CodeEdge(outer, inner), from, to);
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

  @Override
  public void reportTo(Observer observer) {
    stack.resolve();
    observer.onPair(this);
  }
}
