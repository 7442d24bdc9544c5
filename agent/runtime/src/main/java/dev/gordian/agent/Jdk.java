package dev.gordian.agent;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The inside of the JDK, as far as the agent has to reach into it. */
final class Jdk {

  private static final String[] PACKAGES = {
    "java.lang", "java.util.concurrent", "java.util.concurrent.locks", "jdk.internal.vm"
  };

  private static final String SOURCE_LAUNCHER = "com.sun.tools.javac.launcher.";

  private Jdk() {}

  /** Opens the packages we read to the agent's own module, and to no other; nothing on Java 8. */
  static void open(Instrumentation instrumentation) throws ReflectiveOperationException {
    Class<?> moduleClass;
    try {
      moduleClass = Class.forName("java.lang.Module");
    } catch (ClassNotFoundException e) {
      return;
    }
    Method getModule = Class.class.getMethod("getModule");
    Object base = getModule.invoke(Object.class);
    Set<Object> ours = Collections.singleton(getModule.invoke(Jdk.class));
    Map<String, Set<Object>> opens = new HashMap<>();
    Object packages = moduleClass.getMethod("getPackages").invoke(base);
    for (String name : PACKAGES) {
      if (((Set<?>) packages).contains(name)) {
        opens.put(name, ours);
      }
    }
    Method redefineModule =
        Instrumentation.class.getMethod(
            "redefineModule", moduleClass, Set.class, Map.class, Map.class, Set.class, Map.class);
    redefineModule.invoke(
        instrumentation,
        base,
        new HashSet<>(),
        new HashMap<>(),
        opens,
        new HashSet<>(),
        new HashMap<>());
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
