package dev.gordian.core.util;

import java.lang.reflect.Field;

/**
 * Private fields of the JDK's classes. A JDK may have others, or not let us look: then there is no
 * field, and nothing is known.
 */
public final class JdkFields {

  private JdkFields() {}

  /** Returns the field, open for reading; {@code null} if there is none or it cannot be opened. */
  public static Field of(Class<?> type, String name) {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null;
    }
  }

  /** Returns the value; {@code null} if the field is or it cannot be read. */
  public static Object get(Field field, Object object) {
    try {
      return field == null ? null : field.get(object);
    } catch (IllegalAccessException e) {
      return null;
    }
  }
}
