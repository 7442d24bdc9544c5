package dev.gordian.core.recording;

import dev.gordian.core.threads.Clock;
import dev.gordian.core.util.IdentityTrie;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/**
 * What lies in the past of whoever meets an object: a task that is run, a future whose result is
 * seen, an item that is taken. Lock-free; does not keep the object alive.
 */
final class Mark extends WeakReference<Object> {

  /** The clocks at some moment; {@code pending} counts how often they are still to be met. */
  static final class Past {
    static final Past NONE = new Past(Clock.EMPTY, Clock.EMPTY, 0);

    /** Met for the last time: the mark is no longer in its table. */
    static final Past OVER = new Past(Clock.EMPTY, Clock.EMPTY, 0);

    final Clock proven;
    final Clock observed;
    final int pending;

    Past(Clock proven, Clock observed, int pending) {
      this.proven = proven;
      this.observed = observed;
      this.pending = pending;
    }

    boolean isEmpty() {
      return proven == Clock.EMPTY && observed == Clock.EMPTY;
    }
  }

  private static final int SWEEP_AFTER = 5_000;

  private static final AtomicReferenceFieldUpdater<Mark, Past> PAST =
      AtomicReferenceFieldUpdater.newUpdater(Mark.class, Past.class, "past");

  private final int hash;
  private volatile Past past = Past.NONE;

  Mark(Object object) {
    super(object);
    this.hash = System.identityHashCode(object);
  }

  /** All marks, by the identity of their objects. */
  static final class Table extends IdentityTrie<Mark> {
    /** How many were made since the last sweep, roughly: written without synchronisation. */
    private int made;

    /** As many as lived at the last sweep, so that sweeping costs a constant time for each mark. */
    private int sweepAfter = SWEEP_AFTER;

    Table() {
      super(10);
    }

    Mark of(Object object) {
      Mark mark = find(object);
      if (mark != null) {
        return mark;
      }
      made++;
      return addIfAbsent(new Mark(object), object);
    }

    /** Whether so many were made that it pays to look for dead ones. */
    boolean isSweepDue() {
      return made > sweepAfter;
    }

    void sweepAll() {
      made = 0;
      sweepAfter = Math.max(SWEEP_AFTER, sweep());
    }

    /** The object will be met once more, with that past. */
    void handOver(Object object, Clock proven, Clock observed) {
      Mark mark = of(object);
      while (!mark.handOver(proven, observed)) {
        remove(mark);
        mark = of(object);
      }
    }

    /** The object is met: returns what lies in the past. */
    Past meet(Object object) {
      Mark mark = find(object);
      if (mark == null) {
        return Past.NONE;
      }
      Past past = mark.meet();
      if (mark.past == Past.OVER) {
        remove(mark);
      }
      return past;
    }

    @Override
    protected int hashOf(Mark element) {
      return element.hash;
    }
  }

  Past past() {
    return past;
  }

  /**
   * Whoever meets the object later has all of this in his past, too. Returns whether that is so: it
   * is not if the mark is over.
   */
  boolean join(Clock proven, Clock observed) {
    while (true) {
      Past old = past;
      if (old == Past.OVER) {
        return false;
      }
      Clock p = Clock.join(old.proven, proven);
      Clock o = Clock.join(old.observed, observed);
      if ((p == old.proven && o == old.observed)
          || PAST.compareAndSet(this, old, new Past(p, o, old.pending))) {
        return true;
      }
    }
  }

  /**
   * The object is handed over once more; returns whether that can be noted here. While an earlier
   * handing over is still to be met nobody can say which of the two it will be: then only the
   * earlier past, if the later includes it, is sure.
   */
  private boolean handOver(Clock proven, Clock observed) {
    while (true) {
      Past old = past;
      if (old == Past.OVER) {
        return false;
      }
      Past next;
      if (old.pending == 0) {
        next = new Past(proven, observed, 1);
      } else {
        boolean isIncluded =
            Clock.join(proven, old.proven) == proven
                && Clock.join(observed, old.observed) == observed;
        next =
            new Past(
                isIncluded ? old.proven : Clock.EMPTY,
                isIncluded ? old.observed : Clock.EMPTY,
                old.pending + 1);
      }
      if (PAST.compareAndSet(this, old, next)) {
        return true;
      }
    }
  }

  private Past meet() {
    while (true) {
      Past old = past;
      if (old == Past.OVER) {
        return Past.NONE;
      }
      Past next =
          old.pending <= 1 ? Past.OVER : new Past(old.proven, old.observed, old.pending - 1);
      if (PAST.compareAndSet(this, old, next)) {
        return old;
      }
    }
  }
}
