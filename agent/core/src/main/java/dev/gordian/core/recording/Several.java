package dev.gordian.core.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;

/**
 * The tasks that a program gives to a call, or gets from it, together. Of collections only those
 * classes are looked into which run no code of the program, and take no lock.
 */
final class Several {

  private static final String IMMUTABLE = "java.util.ImmutableCollections$";

  private static final Class<?> VIEW_OF_ARRAY = Arrays.asList().getClass();

  private Several() {}

  /** The tasks in an array or a collection; {@code null} if it is no such thing. */
  static Object[] in(Object subject) {
    if (subject instanceof Object[]) {
      return (Object[]) subject;
    }
    return subject instanceof Collection && isPlain(subject.getClass())
        ? ((Collection<?>) subject).toArray()
        : null;
  }

  private static boolean isPlain(Class<?> type) {
    return type == ArrayList.class || type == VIEW_OF_ARRAY || type.getName().startsWith(IMMUTABLE);
  }
}
