package dev.gordian.core.util;

import java.lang.reflect.Field;

/**
 * A private field of a class of the JDK. A JDK may have another, or not let us look: then there is
 * none, and nothing is known.
 *
 * <p>Looked up when it is first asked for, not before: the class may be one that is woven when it
 * is loaded, which a program that does not need it should not wait for. Where the stack or the
 * memory is at its end by then, it is looked up again the next time; a static initializer would
 * never be tried again. Thread-safe.
 */
public final class JdkField {

  private final JdkType type;
  private final String name;
  private volatile Field field;
  private volatile boolean isMissing;

  public JdkField(String type, String name) {
    this.type = new JdkType(type);
    this.name = name;
  }

  /** Returns the value; {@code null} if there is no such field or it cannot be read. */
  public Object get(Object object) {
    return read(find(), object);
  }

  /** The same of a field of the object's own class. */
  static Object get(Object object, String name) {
    return read(of(object.getClass(), name), object);
  }

  private static Object read(Field field, Object object) {
    try {
      return field == null ? null : field.get(object);
    } catch (IllegalAccessException e) {
      return null;
    }
  }

  /** Returns the value of a field of that type; {@code otherwise} if it cannot be read. */
  public int getInt(Object object, int otherwise) {
    try {
      Field found = find();
      return found == null ? otherwise : found.getInt(object);
    } catch (IllegalAccessException e) {
      return otherwise;
    }
  }

  /** The same; a {@code long}. */
  public long getLong(Object object, long otherwise) {
    try {
      Field found = find();
      return found == null ? otherwise : found.getLong(object);
    } catch (IllegalAccessException e) {
      return otherwise;
    }
  }

  private Field find() {
    Field found = field;
    if (found == null && !isMissing) {
      found = of(type.get(), name);
      field = found;
      isMissing = found == null;
    }
    return found;
  }

  /**
   * Returns the field, open for reading; {@code null} if there is no class, or none in it that can
   * be opened.
   */
  private static Field of(Class<?> type, String name) {
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
}
