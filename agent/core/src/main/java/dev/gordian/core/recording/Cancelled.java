package dev.gordian.core.recording;

import dev.gordian.core.util.JdkFields;
import java.lang.reflect.Field;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;

/**
 * Tells tasks that were cancelled: they are done at once, while what they do may go on. Calls no
 * method that the program may override.
 */
final class Cancelled {

  /** The first of the states of a {@link FutureTask} in which it is cancelled, since Java 7. */
  private static final int CANCELLED = 4;

  /** Apart, so that a program without such tasks need not load and weave their class. */
  private static final class OfTask {
    static final Field STATE = JdkFields.of(FutureTask.class, "state");
  }

  private Cancelled() {}

  static boolean is(Object task) {
    if (task instanceof ForkJoinTask) {
      return ((ForkJoinTask<?>) task).isCancelled();
    }
    if (!(task instanceof FutureTask) || OfTask.STATE == null) {
      return false;
    }
    try {
      return OfTask.STATE.getInt(task) >= CANCELLED;
    } catch (IllegalAccessException e) {
      return false;
    }
  }
}
