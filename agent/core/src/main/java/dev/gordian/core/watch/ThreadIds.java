package dev.gordian.core.watch;

import dev.gordian.core.util.JdkField;

/**
 * The ids of threads, read from the field: {@code getId()} can be overridden by the program, and
 * may then say anything or take a lock.
 */
final class ThreadIds {

  private final JdkField tid = new JdkField("java.lang.Thread", "tid");

  /** Returns the id, or 0 if it cannot be read. */
  long of(Thread thread) {
    return tid.getLong(thread, 0);
  }
}
