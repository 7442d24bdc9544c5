package dev.gordian.core.recording;

import dev.gordian.core.util.JdkFields;
import java.lang.reflect.Field;
import java.util.concurrent.ForkJoinTask;

/**
 * What is known of the links between the stages of {@code CompletableFuture}s. The JDK makes one
 * for nearly everything that is done with a future, and most of them are never run as tasks.
 */
final class Stages {

  private static final String OF_FUTURES = "java.util.concurrent.CompletableFuture$";

  private static final Class<?> LINK = JdkFields.type(OF_FUTURES + "Completion");
  private static final Class<?> WITH_EXECUTOR = JdkFields.type(OF_FUTURES + "UniCompletion");
  private static final Class<?> AFTER_BOTH = JdkFields.type(OF_FUTURES + "BiCompletion");

  private static final Field EXECUTOR = JdkFields.of(WITH_EXECUTOR, "executor");
  private static final Field FIRST = JdkFields.of(WITH_EXECUTOR, "src");
  private static final Field SECOND = JdkFields.of(AFTER_BOTH, "snd");

  private Stages() {}

  /** Whether the object is such a link. */
  static boolean isLink(Object subject) {
    return LINK != null && LINK.isInstance(subject);
  }

  /** Whether the object is such a link, and will not be run by an executor, as far as is known. */
  static boolean isRunInPlace(Object subject) {
    return subject instanceof ForkJoinTask
        && isLink(subject)
        && !(WITH_EXECUTOR.isInstance(subject) && JdkFields.get(EXECUTOR, subject) != null);
  }

  /**
   * The futures after which it comes, where whoever runs it may not be the one who completed them;
   * {@code null} if it is no such link.
   */
  static Object[] before(Object subject) {
    if (WITH_EXECUTOR == null || !WITH_EXECUTOR.isInstance(subject)) {
      return null;
    }
    Object first = JdkFields.get(FIRST, subject);
    return AFTER_BOTH != null && AFTER_BOTH.isInstance(subject)
        ? new Object[] {first, JdkFields.get(SECOND, subject)}
        : new Object[] {first};
  }
}
