package dev.gordian.core.graph;

/**
 * Two lock classes seen nested at a pair of sites, with the first two locks as their
 * representatives: an edge of the lock-order graph as the report shows it.
 */
public final class CodePair implements Observation {

  public final CodeEdge code;
  public final LockNode from;
  public final LockNode to;

  CodePair(CodeEdge code, LockNode from, LockNode to) {
    this.code = code;
    this.from = from;
    this.to = to;
  }

  boolean hasClassesOf(LockNode otherFrom, LockNode otherTo) {
    return from.isNamedLike(otherFrom) && to.isNamedLike(otherTo);
  }

  @Override
  public void reportTo(Observer observer) {
    observer.onPair(this);
  }
}
