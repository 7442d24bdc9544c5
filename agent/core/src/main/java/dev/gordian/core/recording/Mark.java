package dev.gordian.core.recording;

import dev.gordian.core.threads.Clock;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/**
 * What lies in the past of whoever meets an object: a task that is run, a future whose result is
 * seen, an item that is taken. Lock-free; does not keep the object alive.
 */
final class Mark extends WeakReference<Object> {

  /** The clocks at some moment; {@code pending} counts how often they are still to be met. */
  static final class Past {
    static final Past NONE = new Past(Clock.EMPTY, Clock.EMPTY, 0, false);

    /** The mark is given up, for ever: it is no longer among the others. */
    static final Past OVER = new Past(Clock.EMPTY, Clock.EMPTY, 0, false);

    final Clock proven;
    final Clock observed;
    final int pending;

    /** Whether there is more in it than what the maker of the object knew. */
    final boolean hasNews;

    Past(Clock proven, Clock observed, int pending, boolean hasNews) {
      this.proven = proven;
      this.observed = observed;
      this.pending = pending;
      this.hasNews = hasNews;
    }

    boolean isEmpty() {
      return proven == Clock.EMPTY && observed == Clock.EMPTY;
    }
  }

  private static final AtomicReferenceFieldUpdater<Mark, Past> PAST =
      AtomicReferenceFieldUpdater.newUpdater(Mark.class, Past.class, "past");

  final int hash;
  private volatile Past past = Past.NONE;

  Mark(Object object, int hash) {
    super(object);
    this.hash = hash;
  }

  Past past() {
    return past;
  }

  /** Whether it is the object's, and not given up. */
  boolean isOf(Object object) {
    return get() == object && past != Past.OVER;
  }

  /**
   * Whoever meets the object later has all of this in his past, too; {@code isNews} says that it is
   * more than the maker of the object knew. Returns whether that is so: it is not if the mark is
   * over.
   */
  boolean join(Clock proven, Clock observed, boolean isNews) {
    return join(proven, observed, isNews, false);
  }

  /** The same, and somebody will meet it, once. */
  boolean submit(Clock proven, Clock observed) {
    return join(proven, observed, false, true);
  }

  private boolean join(Clock proven, Clock observed, boolean isNews, boolean isPending) {
    while (true) {
      Past old = past;
      if (old == Past.OVER) {
        return false;
      }
      Clock p = Clock.join(old.proven, proven);
      Clock o = Clock.join(old.observed, observed);
      int pending = isPending ? 1 : old.pending;
      boolean news = isNews || old.hasNews;
      if (p == old.proven && o == old.observed && pending == old.pending && news == old.hasNews) {
        return true;
      }
      Past next = new Past(p, o, pending, news);
      if (PAST.compareAndSet(this, old, next)) {
        return true;
      }
    }
  }

  /**
   * The object is handed over once more; returns whether that can be noted here. While an earlier
   * handing over is still to be met nobody can say which of the two it will be: then only the
   * earlier past, if the later includes it, is sure.
   */
  boolean handOver(Clock proven, Clock observed) {
    while (true) {
      Past old = past;
      if (old == Past.OVER) {
        return false;
      }
      Past next;
      if (old.pending == 0) {
        next = new Past(proven, observed, 1, false);
      } else {
        boolean isIncluded =
            Clock.join(proven, old.proven) == proven
                && Clock.join(observed, old.observed) == observed;
        next =
            new Past(
                isIncluded ? old.proven : Clock.EMPTY,
                isIncluded ? old.observed : Clock.EMPTY,
                old.pending + 1,
                false);
      }
      if (PAST.compareAndSet(this, old, next)) {
        return true;
      }
    }
  }

  /**
   * The object is met: returns what lies in the past. What was not handed over, and news, stays for
   * whoever sees the result.
   */
  Past meet() {
    while (true) {
      Past old = past;
      if (old.pending == 0) {
        return old;
      }
      boolean isSpent = old.pending == 1 && !old.hasNews;
      Past next =
          isSpent ? Past.NONE : new Past(old.proven, old.observed, old.pending - 1, old.hasNews);
      if (PAST.compareAndSet(this, old, next)) {
        return old;
      }
    }
  }

  /**
   * Gives it up unless somebody may still need it: the object is to be met, or there is something
   * to learn from it, with {@code newsOnly} something that the maker of the object did not know.
   * Returns whether it is given up.
   */
  boolean retire(boolean newsOnly) {
    Past old = past;
    if (old == Past.OVER || get() == null) {
      return true;
    }
    boolean isOfUse = old.pending != 0 || (newsOnly ? old.hasNews : !old.isEmpty());
    return !isOfUse && PAST.compareAndSet(this, old, Past.OVER);
  }
}
