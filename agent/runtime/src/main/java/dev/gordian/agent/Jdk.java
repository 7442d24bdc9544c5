package dev.gordian.agent;

import dev.gordian.java9.Modules;
import java.lang.instrument.Instrumentation;

/** The inside of the JDK, as far as the agent has to reach into it. */
final class Jdk {

  private static final String[] PACKAGES = {
    "java.lang", "java.util.concurrent", "java.util.concurrent.locks", "jdk.internal.vm"
  };

  private static final String SOURCE_LAUNCHER = "com.sun.tools.javac.launcher.";

  private Jdk() {}

  /** Whether there is a module system: since Java 9. */
  static boolean hasModules() {
    return !System.getProperty("java.specification.version", "").startsWith("1.");
  }

  /** Opens the packages we read to the agent's own module, and to no other; nothing on Java 8. */
  static void open(Instrumentation instrumentation) {
    if (hasModules()) {
      Modules.open(instrumentation, PACKAGES);
    }
  }

  /**
   * Whether this JVM runs one of the JDK's own tools, which an agent has no business with. {@code
   * java Program.java} is none, although it is the compiler that launches the program.
   */
  static boolean isTool() {
    String command = CurrentRun.mainClass();
    if (command.contains(SOURCE_LAUNCHER)) {
      return false;
    }
    String module = System.getProperty("jdk.module.main", "");
    return module.startsWith("jdk.")
        || module.equals("java.base")
        || command.startsWith("jdk.")
        || command.startsWith("sun.tools.")
        || command.startsWith("sun.security.tools.")
        || command.startsWith("com.sun.tools.");
  }

  /** Whether classes of that loader belong to the JDK. */
  static boolean isLoader(ClassLoader loader) {
    return loader == null || loader == PLATFORM;
  }

  private static final ClassLoader PLATFORM = ClassLoader.getSystemClassLoader().getParent();
}
