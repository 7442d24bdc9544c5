package dev.gordian.core.analysis;

import java.time.Instant;

/** Something seen once or more often. */
public final class Counted<T> {

  public final T first;
  public final Instant firstSeen = Instant.now();
  private int times = 1;

  Counted(T first) {
    this.first = first;
  }

  void again() {
    times++;
  }

  public int times() {
    return times;
  }
}
