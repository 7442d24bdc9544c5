package dev.gordian.core.util;

/**
 * A class of the JDK that is not for everybody, or not in every JDK. Looked up when it is first
 * asked for, as a {@link JdkField} is. Thread-safe.
 */
public final class JdkType {

  private final String name;
  private volatile Class<?> type;
  private volatile boolean isMissing;

  public JdkType(String name) {
    this.name = name;
  }

  /** Returns the class; {@code null} if there is none of that name. */
  public Class<?> get() {
    Class<?> found = type;
    if (found == null && !isMissing) {
      found = find(name);
      type = found;
      isMissing = found == null;
    }
    return found;
  }

  /** Looks the class up now; {@code null} if there is none of that name. */
  public static Class<?> find(String name) {
    try {
      return Class.forName(name, false, null);
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  /** Whether the object is of that class. */
  public boolean isOf(Object object) {
    Class<?> found = get();
    return found != null && found.isInstance(object);
  }
}
