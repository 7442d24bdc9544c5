package dev.gordian.core.recording;

import dev.gordian.core.threads.Clock;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Marks found by the identity of their objects. The latest stand in an array of fixed size, so that
 * those that are soon of no more use, which most are, cost the garbage collector next to nothing;
 * one that has to make room there is kept elsewhere. Lock-free: in no moment a mark is in neither
 * place, so that there is one for an object.
 */
abstract class Marks {

  private final AtomicReferenceArray<Mark> latest;

  /** The size is a power of two. */
  Marks(int size) {
    latest = new AtomicReferenceArray<>(size);
  }

  /** Takes in a mark or gives it up; called before it leaves the latest. */
  abstract void keep(Mark mark);

  /** Returns the kept mark of an object, or {@code null}. */
  abstract Mark findKept(Object object, int hash);

  /** Returns the mark of an object, or {@code null}. */
  final Mark find(Object object) {
    int hash = System.identityHashCode(object);
    Mark mark = latest.get(placeOf(hash));
    return mark != null && mark.isOf(object) ? mark : findKept(object, hash);
  }

  /** Returns the mark of an object, made if need be. */
  final Mark of(Object object) {
    int hash = System.identityHashCode(object);
    int i = placeOf(hash);
    Mark mine = null;
    while (true) {
      Mark there = latest.get(i);
      if (there != null && there.isOf(object)) {
        return there;
      }
      Mark kept = findKept(object, hash);
      if (kept != null) {
        return kept;
      }
      if (mine == null) {
        mine = new Mark(object, hash);
      }
      if (there != null) {
        keep(there);
      }
      if (latest.compareAndSet(i, there, mine)) {
        return mine;
      }
    }
  }

  /** Whoever meets the object has all of this in his past, too; see {@link Mark#join}. */
  final void join(Object object, Clock proven, Clock observed, boolean isNews) {
    while (!of(object).join(proven, observed, isNews)) {
      // Given up meanwhile: there will be another one.
    }
  }

  /** Whether it is one of the latest. */
  final boolean isLatest(Mark mark) {
    return latest.get(placeOf(mark.hash)) == mark;
  }

  private int placeOf(int hash) {
    return (hash ^ hash >>> 14) & latest.length() - 1;
  }
}
