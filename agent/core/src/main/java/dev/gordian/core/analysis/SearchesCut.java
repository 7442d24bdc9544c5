package dev.gordian.core.analysis;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How often a search ended at its limit before it had looked at everything: then a cycle that can
 * deadlock may have been missed, or dismissed wrongly. Thread-safe.
 */
final class SearchesCut {

  private final AtomicInteger count = new AtomicInteger();

  void add() {
    count.incrementAndGet();
  }

  int count() {
    return count.get();
  }
}
