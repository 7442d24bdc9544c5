package dev.gordian.core.recording;

import dev.gordian.core.threads.Clock;
import dev.gordian.core.util.IdentityTrie;

/**
 * Marks that are kept as long as their objects live: where these are to be met, or say more than
 * their makers knew. Of others, such as the results of tasks that have recorded and learned
 * nothing, only the latest are. Lock-free.
 */
final class LastingMarks extends Marks {

  private static final int LATEST = 1 << 13;

  private static final int SWEEP_AFTER = 5_000;

  private final Kept kept = new Kept();

  private final boolean keepsAll;

  /** How many were kept since the last sweep, roughly: written without synchronisation. */
  private int added;

  /** As many as lived at the last sweep, so that sweeping costs a constant time for each mark. */
  private int sweepAfter = SWEEP_AFTER;

  /** {@code keepsAll} says that none is to be forgotten, at any cost. */
  LastingMarks(boolean keepsAll) {
    this(keepsAll, LATEST);
  }

  LastingMarks(boolean keepsAll, int latest) {
    super(latest);
    this.keepsAll = keepsAll;
  }

  private static final class Kept extends IdentityTrie<Mark> {
    Kept() {
      super(10);
    }

    @Override
    protected int hashOf(Mark element) {
      return element.hash;
    }
  }

  @Override
  void keep(Mark mark) {
    Object object = mark.get();
    if (object == null || mark.retire(!keepsAll)) {
      return;
    }
    added++;
    Mark there = kept.addIfAbsent(mark, object);
    while (there != mark && !tookOver(there, mark.past())) {
      // One that was given up, and that a change beside it has left in its place.
      kept.remove(there);
      there = kept.addIfAbsent(mark, object);
    }
  }

  /** A sweep may have hidden that one when the other was made; false if it was given up. */
  private static boolean tookOver(Mark there, Mark.Past past) {
    return past.pending != 0
        ? there.handOver(past.proven, past.observed)
        : there.join(past.proven, past.observed, past.hasNews);
  }

  @Override
  Mark findKept(Object object, int hash) {
    Mark mark = kept.find(hash, object);
    if (mark == null || mark.isOf(object)) {
      return mark;
    }
    kept.remove(mark);
    return null;
  }

  /** The object, a task, will be met; whoever meets it has that in his past, too. */
  void submit(Object object, Clock proven, Clock observed) {
    while (!of(object).submit(proven, observed)) {
      // Given up meanwhile: there will be another one.
    }
  }

  /** The object will be met once more, with that past. */
  void handOver(Object object, Clock proven, Clock observed) {
    while (!of(object).handOver(proven, observed)) {
      // Given up meanwhile: there will be another one.
    }
  }

  /** The object is met: returns what lies in the past. */
  Mark.Past meet(Object object) {
    Mark mark = find(object);
    if (mark == null) {
      return Mark.Past.NONE;
    }
    Mark.Past past = mark.meet();
    if (!isLatest(mark) && mark.retire(!keepsAll)) {
      kept.remove(mark);
    }
    return past;
  }

  /** Whether so many were kept that it pays to look for those of no more use. */
  boolean isSweepDue() {
    return added > sweepAfter;
  }

  void sweepAll() {
    added = 0;
    kept.forEach(
        mark -> {
          if (mark.retire(!keepsAll)) {
            kept.remove(mark);
          }
        });
    sweepAfter = Math.max(SWEEP_AFTER, kept.sweep());
  }
}
