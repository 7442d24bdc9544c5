package dev.gordian.java9;

import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jdk.internal.access.SharedSecrets;

/**
 * What the agent needs of Java 9 and later, foremost of the module system. Not to be used before.
 */
public final class Modules {

  /** Where the JDK keeps what its own modules may ask of each other: since 12. */
  private static final String ACCESS = "jdk.internal.access";

  private Modules() {}

  /** The id of this process. */
  public static long pid() {
    return ProcessHandle.current().pid();
  }

  /** Opens packages of {@code java.base} to our own module, and to no other. */
  public static void open(Instrumentation instrumentation, String... packages) {
    Module base = Object.class.getModule();
    Map<String, Set<Module>> opens = new HashMap<>();
    for (String name : packages) {
      if (base.getPackages().contains(name)) {
        opens.put(name, Collections.singleton(Modules.class.getModule()));
      }
    }
    Map<String, Set<Module>> exports = new HashMap<>();
    if (base.getPackages().contains(ACCESS)) {
      exports.put(ACCESS, Collections.singleton(Modules.class.getModule()));
    }
    instrumentation.redefineModule(
        base, new HashSet<>(), exports, opens, new HashSet<>(), new HashMap<>());
  }

  /**
   * Adds work for the end of the JVM, in a slot of {@code java.lang.Shutdown}; the slots run in
   * order, the hooks of programs in one of the first. To be called after {@link #open}.
   *
   * @throws InternalError if the slot is taken
   * @throws LinkageError if this JDK has no such access
   */
  public static void atShutdown(int slot, Runnable work) {
    SharedSecrets.getJavaLangAccess().registerShutdownHook(slot, false, work);
  }

  /** Defines classes in {@code java.lang}, which was opened before. */
  public static void defineInJavaLang(byte[]... classFiles) throws IllegalAccessException {
    MethodHandles.Lookup lookup =
        MethodHandles.privateLookupIn(Object.class, MethodHandles.lookup());
    for (byte[] classFile : classFiles) {
      lookup.defineClass(classFile);
    }
  }
}
