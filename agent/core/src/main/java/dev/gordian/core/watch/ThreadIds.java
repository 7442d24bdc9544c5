package dev.gordian.core.watch;

import java.lang.reflect.Field;

/**
 * The ids of threads, read from the field: {@code getId()} can be overridden by the program, and
 * may then say anything or take a lock.
 */
final class ThreadIds {

  private final Field tid = tid();

  /** Returns the id, or 0 if it cannot be read. */
  long of(Thread thread) {
    try {
      return tid == null ? 0 : tid.getLong(thread);
    } catch (IllegalAccessException e) {
      return 0;
    }
  }

  private static Field tid() {
    try {
      Field field = Thread.class.getDeclaredField("tid");
      field.setAccessible(true);
      return field;
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null;
    }
  }
}
