package dev.gordian.core.recording;

import dev.gordian.core.util.JdkField;
import dev.gordian.core.util.JdkType;
import java.util.concurrent.ForkJoinTask;

/**
 * What is known of the links between the stages of {@code CompletableFuture}s. The JDK makes one
 * for nearly everything that is done with a future, and most of them are never run as tasks.
 */
final class Stages {

  private static final String OF_FUTURES = "java.util.concurrent.CompletableFuture$";

  private static final String UNI = OF_FUTURES + "UniCompletion";
  private static final String BI = OF_FUTURES + "BiCompletion";

  private static final JdkType LINK = new JdkType(OF_FUTURES + "Completion");
  private static final JdkType WITH_EXECUTOR = new JdkType(UNI);
  private static final JdkType AFTER_BOTH = new JdkType(BI);

  private static final JdkField EXECUTOR = new JdkField(UNI, "executor");
  private static final JdkField FIRST = new JdkField(UNI, "src");
  private static final JdkField SECOND = new JdkField(BI, "snd");

  private Stages() {}

  /** Whether the object is such a link. */
  static boolean isLink(Object subject) {
    return LINK.isOf(subject);
  }

  /** Whether the object is such a link, and will not be run by an executor, as far as is known. */
  static boolean isRunInPlace(Object subject) {
    return subject instanceof ForkJoinTask
        && isLink(subject)
        && !(WITH_EXECUTOR.isOf(subject) && EXECUTOR.get(subject) != null);
  }

  /**
   * The futures after which it comes, where whoever runs it may not be the one who completed them;
   * {@code null} if it is no such link.
   */
  static Object[] before(Object subject) {
    if (!WITH_EXECUTOR.isOf(subject)) {
      return null;
    }
    Object first = FIRST.get(subject);
    return AFTER_BOTH.isOf(subject)
        ? new Object[] {first, SECOND.get(subject)}
        : new Object[] {first};
  }
}
