package dev.gordian.weaver.escape;

/** What is known of the program's classes. */
public interface ClassFiles {

  /**
   * Returns the class file of a class as the program brought it, or {@code null} if it cannot be
   * had, or if it is not certain which one is meant. The name is an internal one.
   */
  byte[] of(String className);

  /** Whether the program has classes of its own that extend or implement this type of the JDK. */
  boolean hasOwn(String jdkType);
}
