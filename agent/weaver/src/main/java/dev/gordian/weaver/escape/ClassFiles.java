package dev.gordian.weaver.escape;

/** Where the class files of the program come from. */
public interface ClassFiles {

  /**
   * Returns the class file of a class as the program brought it, or {@code null} if it cannot be
   * had, or if it is not certain which one is meant. The name is an internal one.
   */
  byte[] of(String className);
}
