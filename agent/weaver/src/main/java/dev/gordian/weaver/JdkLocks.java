package dev.gordian.weaver;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Classes of the JDK whose locks programs meet: those that call back into the program, or into each
 * other, while they hold a lock. Names are internal ones.
 */
final class JdkLocks {

  private static final Set<String> CLASSES =
      new HashSet<>(
          Arrays.asList(
              "java/util/Vector",
              "java/util/Stack",
              "java/util/Hashtable",
              "java/util/Properties",
              "java/util/Observable",
              "java/util/Timer",
              "java/util/TimerThread",
              "java/util/TimerTask",
              "java/lang/StringBuffer",
              "java/lang/ClassLoader",
              "java/io/PrintStream",
              "java/io/PrintWriter"));

  private static final String[] PREFIXES = {
    "java/util/Collections$Synchronized",
    "java/util/Vector$",
    "java/util/Hashtable$",
    "java/util/logging/",
    "java/beans/"
  };

  /**
   * The methods of {@code StringBuffer} that look into another object while they hold the buffer,
   * and those with which one buffer looks into another. The rest cannot take a second lock, and is
   * called too often for locals that nobody else sees.
   */
  private static final Set<String> BUFFER_METHODS =
      new HashSet<>(
          Arrays.asList(
              "append(Ljava/lang/Object;)Ljava/lang/StringBuffer;",
              "append(Ljava/lang/StringBuffer;)Ljava/lang/StringBuffer;",
              "append(Ljava/lang/CharSequence;)Ljava/lang/StringBuffer;",
              "append(Ljava/lang/CharSequence;II)Ljava/lang/StringBuffer;",
              "insert(ILjava/lang/Object;)Ljava/lang/StringBuffer;",
              "insert(ILjava/lang/CharSequence;)Ljava/lang/StringBuffer;",
              "insert(ILjava/lang/CharSequence;II)Ljava/lang/StringBuffer;",
              "compareTo(Ljava/lang/StringBuffer;)I",
              "length()I",
              "charAt(I)C",
              "getChars(II[CI)V",
              "toString()Ljava/lang/String;"));

  private JdkLocks() {}

  /** Whether the locks of the class are watched. */
  static boolean has(String className) {
    if (CLASSES.contains(className)) {
      return true;
    }
    for (String prefix : PREFIXES) {
      if (className.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the locks of a method are watched. */
  static boolean has(String className, String name, String descriptor) {
    return has(className) && hasMethod(className, name, descriptor);
  }

  private static boolean hasMethod(String className, String name, String descriptor) {
    switch (className) {
      case "java/lang/StringBuffer":
        return BUFFER_METHODS.contains(name + descriptor);
      case "java/lang/ClassLoader":
        return name.equals("loadClass");
      default:
        return true;
    }
  }

  /** The hook to call before a monitor is asked for in that class. */
  static String enterHook(String className) {
    // A loader that can load in parallel locks an object per class: no order to be learnt there.
    return className.equals("java/lang/ClassLoader") ? "enterLoader" : "enter";
  }
}
