package dev.gordian.java9;

import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the agent needs of the module system. Only to be used on Java 9 and later. */
public final class Modules {

  private Modules() {}

  /** Opens packages of {@code java.base} to our own module, and to no other. */
  public static void open(Instrumentation instrumentation, String... packages) {
    Module base = Object.class.getModule();
    Map<String, Set<Module>> opens = new HashMap<>();
    for (String name : packages) {
      if (base.getPackages().contains(name)) {
        opens.put(name, Collections.singleton(Modules.class.getModule()));
      }
    }
    instrumentation.redefineModule(
        base, new HashSet<>(), new HashMap<>(), opens, new HashSet<>(), new HashMap<>());
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
