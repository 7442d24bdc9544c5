package dev.gordian.core.hierarchy;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.UUID;

/**
 * The values of a field by which locks of one level are ordered. Fields are read directly and only
 * values of the JDK's own final types are compared: no method of the program is ever called.
 */
final class OrderField {

  private final String className;
  private final String name;

  OrderField(String qualifiedName) {
    int dot = qualifiedName.lastIndexOf('.');
    this.className = Level.plain(qualifiedName.substring(0, dot));
    this.name = qualifiedName.substring(dot + 1);
  }

  /** Whether the value in {@code first} is known not to be smaller than that in {@code second}. */
  boolean isOutOfOrder(Object first, Object second) {
    Object a = valueIn(first);
    Object b = valueIn(second);
    if (a == null || b == null || a.getClass() != b.getClass()) {
      return false;
    }
    return compare(a, b) >= 0;
  }

  /** For messages. */
  String describe(Object lock) {
    return name + " " + valueIn(lock);
  }

  private Object valueIn(Object lock) {
    for (Class<?> c = lock.getClass(); c != null; c = c.getSuperclass()) {
      if (Level.plain(c.getName()).equals(className)) {
        try {
          Field field = c.getDeclaredField(name);
          field.setAccessible(true);
          Object value = field.get(lock);
          return isComparable(value) ? value : null;
        } catch (ReflectiveOperationException | RuntimeException e) {
          return null;
        }
      }
    }
    return null;
  }

  private static boolean isComparable(Object value) {
    return value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte
        || value instanceof Character
        || value instanceof Float
        || value instanceof Double
        || value instanceof String
        || value instanceof UUID
        || (value != null
            && (value.getClass() == BigInteger.class || value.getClass() == BigDecimal.class));
  }

  @SuppressWarnings("unchecked") // both are of one class, which compares with itself
  private static int compare(Object a, Object b) {
    return ((Comparable<Object>) a).compareTo(b);
  }
}
