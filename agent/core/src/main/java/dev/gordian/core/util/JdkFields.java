package dev.gordian.core.util;

import java.lang.reflect.Field;

/**
 * Classes of the JDK that are not for everybody, and private fields. A JDK may have others, or not
 * let us look: then there is none, and nothing is known.
 */
public final class JdkFields {

  private JdkFields() {}

  /** Returns the class; {@code null} if there is none of that name. */
  public static Class<?> type(String name) {
    try {
      return Class.forName(name, false, null);
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  /**
   * Returns the field, open for reading; {@code null} if there is no class, or none in it that can
   * be opened.
   */
  public static Field of(Class<?> type, String name) {
    if (type == null) {
      return null;
    }
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
