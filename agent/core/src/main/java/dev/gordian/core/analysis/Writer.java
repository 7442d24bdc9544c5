package dev.gordian.core.analysis;

import dev.gordian.core.graph.LockNode;
import dev.gordian.core.graph.Occurrence;

/** Somebody who waits for a lock in exclusive mode and so keeps new readers out. */
public final class Writer {

  public final LockNode lock;
  public final Occurrence occurrence;

  Writer(LockNode lock, Occurrence occurrence) {
    this.lock = lock;
    this.occurrence = occurrence;
  }
}
