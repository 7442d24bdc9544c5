package dev.gordian.core.recording;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** What went wrong in our own code: counted, and the first kept to be said once. */
public final class Faults {

  private final AtomicInteger count = new AtomicInteger();
  private final AtomicReference<Throwable> first = new AtomicReference<>();

  public void add(Throwable problem) {
    count.incrementAndGet();
    first.compareAndSet(null, problem);
  }

  public int count() {
    return count.get();
  }

  /** The first problem; {@code null} if there was none. */
  public Throwable first() {
    return first.get();
  }
}
