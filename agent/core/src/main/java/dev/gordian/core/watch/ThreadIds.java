package dev.gordian.core.watch;

import dev.gordian.core.util.JdkFields;
import java.lang.reflect.Field;

/**
 * The ids of threads, read from the field: {@code getId()} can be overridden by the program, and
 * may then say anything or take a lock.
 */
final class ThreadIds {

  private final Field tid = JdkFields.of(Thread.class, "tid");

  /** Returns the id, or 0 if it cannot be read. */
  long of(Thread thread) {
    try {
      return tid == null ? 0 : tid.getLong(thread);
    } catch (IllegalAccessException e) {
      return 0;
    }
  }
}
