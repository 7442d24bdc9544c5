package dev.gordian.agent;

import dev.gordian.core.engine.Engine;
import dev.gordian.hooks.HeldStack;
import dev.gordian.hooks.Hooks;
import dev.gordian.weaver.Weaver;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Weaves classes as they are loaded, and again when they are retransformed. Runs in the thread that
 * loads the class; what cannot be woven is counted and runs as it is.
 */
final class Transformer implements ClassFileTransformer {

  private static final String BOOT_PACKAGE = "dev/gordian/boot/";

  private final Engine engine;
  private final Weaver weaver;
  private final ClassPattern include;
  private final ClassPattern exclude;

  /** Guarded by itself, and no map of the JDK's that would have to be woven for it. */
  private final Set<Class<?>> loadedBefore = Collections.newSetFromMap(new WeakHashMap<>());

  private final ClassLoader ownLoader = Transformer.class.getClassLoader();

  Transformer(Engine engine, ClassPattern include, ClassPattern exclude) {
    this.engine = engine;
    this.weaver = new Weaver(engine.sites());
    this.include = include;
    this.exclude = exclude;
  }

  @Override
  public byte[] transform(
      ClassLoader loader,
      String className,
      Class<?> classBeingRedefined,
      ProtectionDomain domain,
      byte[] classFile) {
    if (className == null) {
      return null;
    }
    HeldStack held = Hooks.current();
    int before = held == null ? 0 : held.pause();
    try {
      return weave(loader, className, classBeingRedefined, classFile);
    } catch (Throwable e) {
      engine.statistics().classSkipped();
      engine.faults().add(cannotWeave(className, e));
      return null;
    } finally {
      if (held != null) {
        held.resume(before);
      }
    }
  }

  private static Throwable cannotWeave(String className, Throwable e) {
    String name = className.replace('/', '.');
    Throwable named = new IllegalStateException("class " + name + " stays as it is: " + e, e);
    named.setStackTrace(e.getStackTrace());
    return named;
  }

  private byte[] weave(ClassLoader loader, String className, Class<?> loaded, byte[] classFile) {
    if (!isToBeWoven(loader, className)) {
      return null;
    }
    byte[] woven;
    try {
      woven =
          Jdk.isLoader(loader)
              ? weaver.weaveJdk(classFile)
              : weaver.weave(classFile, isOurs(loaded));
    } catch (IllegalArgumentException e) {
      // A class file newer than ASM knows.
      engine.statistics().classSkipped();
      return null;
    }
    if (woven != null) {
      engine.statistics().classWoven();
    }
    return woven;
  }

  /** These classes were loaded as the program wrote them. Asked before the agent sees any class. */
  void loadedBefore(Class<?>[] classes) {
    synchronized (loadedBefore) {
      for (Class<?> c : classes) {
        if (!Jdk.isLoader(c.getClassLoader())) {
          loadedBefore.add(c);
        }
      }
    }
  }

  /** Whether the class has, or will have, the methods that the weaver adds. */
  private boolean isOurs(Class<?> loaded) {
    if (loaded == null) {
      return true;
    }
    synchronized (loadedBefore) {
      return !loadedBefore.contains(loaded);
    }
  }

  /** Whether a class is ours to weave; the name is an internal one. */
  boolean isToBeWoven(ClassLoader loader, String className) {
    if (loader == ownLoader || className.startsWith(BOOT_PACKAGE)) {
      return false;
    }
    if (Jdk.isLoader(loader)) {
      return Weaver.isOfInterest(className);
    }
    if (className.startsWith("com/sun/tools/") || className.startsWith("jdk/")) {
      return false;
    }
    if (include.isEmpty() && exclude.isEmpty()) {
      return true;
    }
    String name = className.replace('/', '.');
    return (include.isEmpty() || include.matches(name)) && !exclude.matches(name);
  }
}
