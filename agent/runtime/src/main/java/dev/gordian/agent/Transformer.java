package dev.gordian.agent;

import dev.gordian.core.engine.Engine;
import dev.gordian.hooks.HeldStack;
import dev.gordian.hooks.Hooks;
import dev.gordian.weaver.Weaver;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;

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
      return weave(loader, className, classFile);
    } catch (Throwable e) {
      engine.statistics().classSkipped();
      engine.faults().add(e);
      return null;
    } finally {
      if (held != null) {
        held.resume(before);
      }
    }
  }

  private byte[] weave(ClassLoader loader, String className, byte[] classFile) {
    if (!isToBeWoven(loader, className)) {
      return null;
    }
    byte[] woven;
    try {
      woven = Jdk.isLoader(loader) ? weaver.weaveJdk(classFile) : weaver.weave(classFile);
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
