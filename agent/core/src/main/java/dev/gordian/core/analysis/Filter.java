package dev.gordian.core.analysis;

import java.util.EnumSet;
import java.util.Set;

/**
 * Why a cycle in the lock-order graph cannot deadlock. The order is that in which they are
 * preferred as the reason where several hold.
 */
public enum Filter {
  /** One thread made all of it, and a thread does not wait for itself here. */
  SINGLE_THREAD("single-thread"),
  /** Somebody in the cycle does not wait, or not for ever. */
  TRY_LOCK("try-lock"),
  /** Shared holders do not keep shared takers out. */
  SHARED_MODE("shared-mode"),
  /** A lock held around both sides keeps them apart. */
  GATE_LOCK("gate-lock"),
  /** One side ended before the other began, by start, join, submit or get. */
  START_JOIN("start-join"),
  /** Something else ordered the two sides in this run, or one lock was not published yet. */
  HAPPENS_BEFORE("happens-before");

  /** As options and reports write it. */
  public final String text;

  Filter(String text) {
    this.text = text;
  }

  /** Returns the filter of that name, or {@code null}. */
  public static Filter of(String text) {
    for (Filter filter : values()) {
      if (filter.text.equals(text)) {
        return filter;
      }
    }
    return null;
  }

  /** Whether this is worth more as a reason: what one thread did alone tells least. */
  boolean tellsMoreThan(Judgement other) {
    return this != SINGLE_THREAD && other.dismissedBy == SINGLE_THREAD;
  }

  public static Set<Filter> all() {
    return EnumSet.allOf(Filter.class);
  }
}
