package dev.gordian.core.graph;

import dev.gordian.hooks.Hooks;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/**
 * Some of those who asked for a lock in exclusive mode, so that readers may have to wait behind
 * them. Lock-free.
 */
final class WriterSet {

  private static final AtomicReferenceFieldUpdater<WriterSet, Occurrence[]> WRITERS =
      AtomicReferenceFieldUpdater.newUpdater(WriterSet.class, Occurrence[].class, "writers");

  private static final Occurrence[] NOBODY = {};

  private volatile Occurrence[] writers = NOBODY;

  /** The end of the number of the look at which the last one was added; races do no harm. */
  private byte lastAddedAt;

  /**
   * Returns whether that says something new. Where enough are known, one is added each time threads
   * are told to look again.
   */
  boolean add(Occurrence occurrence) {
    while (true) {
      Occurrence[] known = writers;
      for (Occurrence o : known) {
        if (o.covers(occurrence)) {
          return false;
        }
      }
      if (Occurrence.areEnough(known) && lastAddedAt == (byte) Hooks.looks()) {
        return false;
      }
      lastAddedAt = (byte) Hooks.looks();
      if (WRITERS.compareAndSet(this, known, Occurrence.added(known, occurrence))) {
        return true;
      }
    }
  }

  /** Those who are known; of none where nobody has asked. Not to be changed. */
  static Occurrence[] of(WriterSet set) {
    return set == null ? NOBODY : set.writers;
  }
}
