package dev.gordian.core.recording;

import dev.gordian.core.util.JdkField;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;

/**
 * Tells tasks that were cancelled: they are done at once, while what they do may go on. Calls no
 * method that the program may override.
 */
final class Cancelled {

  /** The first of the states of a {@link FutureTask} in which it is cancelled, since Java 7. */
  private static final int CANCELLED = 4;

  private static final JdkField STATE = new JdkField("java.util.concurrent.FutureTask", "state");

  private Cancelled() {}

  static boolean is(Object task) {
    if (task instanceof ForkJoinTask) {
      return ((ForkJoinTask<?>) task).isCancelled();
    }
    return task instanceof FutureTask && STATE.getInt(task, 0) >= CANCELLED;
  }
}
