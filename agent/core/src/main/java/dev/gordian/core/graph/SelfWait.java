package dev.gordian.core.graph;

/**
 * A thread asks for a lock that it holds already in a mode that keeps it out, such as the write
 * side while it holds the read side.
 */
public final class SelfWait implements Observation {

  public final CodePair pair;
  public final LockNode lock;
  public final Occurrence occurrence;
  public final boolean fromShared;
  public final boolean toShared;

  public SelfWait(
      CodePair pair, LockNode lock, Occurrence occurrence, boolean fromShared, boolean toShared) {
    this.pair = pair;
    this.lock = lock;
    this.occurrence = occurrence;
    this.fromShared = fromShared;
    this.toShared = toShared;
  }

  /** Whether it is a reader that reads once more, and so only waits behind a writer. */
  public boolean isOfReader() {
    return fromShared && toShared;
  }

  @Override
  public void reportTo(Observer observer) {
    pair.resolve();
    observer.onSelfWait(this);
  }
}
