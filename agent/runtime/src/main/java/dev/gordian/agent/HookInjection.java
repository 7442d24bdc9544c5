package dev.gordian.agent;

import dev.gordian.core.util.Resources;
import dev.gordian.java9.Modules;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Brings the hook classes into {@code java.lang}, where every class of the JVM sees them. From Java
 * 9 on they are defined there directly, as JaCoCo does it; before, the boot class path is extended.
 */
final class HookInjection {

  /** In an order in which each class can be defined: superclasses first. */
  private static final String[] CLASSES = {
    "LockRef",
    "KnownPair",
    "KnownPairs",
    "LockKind",
    "Released",
    "Delegate",
    "RefCache",
    "SeenChains",
    "LockCalls",
    "MadeLocks",
    "EarlySites",
    "HeldChain",
    "Nesting",
    "HeldStack",
    "Hooks",
    "AllocationHooks",
    "OrderHooks",
    "MonitorHooks",
    "LockHooks",
    "WaitHooks"
  };

  private HookInjection() {}

  /** Returns false if the hooks are there already: the agent was given twice. */
  static boolean inject(Instrumentation instrumentation) throws Exception {
    // The name must not be resolved before the class is there.
    String prefix = hookPackage();
    if (isLoaded(prefix + "Hooks")) {
      return false;
    }
    if (Jdk.hasModules()) {
      define(prefix);
    } else {
      append(instrumentation, prefix);
    }
    return true;
  }

  /**
   * Makes the static state of the hooks, which could fail later, where a thread of the program is
   * at the end of its stack. To be called when classes are woven: it loads some of the JDK's.
   */
  static void initialize() throws ClassNotFoundException {
    for (String name : CLASSES) {
      Class.forName(hookPackage() + name, true, null);
    }
  }

  /** A constant in the class file, which the shaded agent has under the new name. */
  private static String hookPackage() {
    String name = "dev.gordian.hooks.Delegate";
    return name.substring(0, name.length() - "Delegate".length());
  }

  private static boolean isLoaded(String name) {
    try {
      Class.forName(name, false, null);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static void define(String prefix) throws Exception {
    byte[][] classFiles = new byte[CLASSES.length][];
    for (int i = 0; i < CLASSES.length; i++) {
      classFiles[i] = Resources.readClass(prefix + CLASSES[i]);
    }
    Modules.defineInJavaLang(classFiles);
  }

  private static void append(Instrumentation instrumentation, String prefix) throws IOException {
    File file = File.createTempFile("gordian-hooks", ".jar");
    file.deleteOnExit();
    try (JarOutputStream out = new JarOutputStream(new FileOutputStream(file))) {
      for (String name : CLASSES) {
        out.putNextEntry(new JarEntry((prefix + name).replace('.', '/') + ".class"));
        out.write(Resources.readClass(prefix + name));
        out.closeEntry();
      }
    }
    instrumentation.appendToBootstrapClassLoaderSearch(new JarFile(file));
  }
}
