package dev.gordian.agent;

import dev.gordian.core.engine.Engine;
import dev.gordian.hooks.HeldStack;
import dev.gordian.hooks.Hooks;
import dev.gordian.java9.Modules;
import java.lang.reflect.Method;

/**
 * What is to be done when the JVM ends: after all shutdown hooks of the program, so that their
 * locks are seen too and a changed exit code cuts none of them short.
 */
final class ExitWork implements Runnable {

  /** The JDK itself uses 0 to 2 of 10; they run in order, one after the other. */
  private static final int[] SLOTS = {7, 6, 8, 5, 9, 4};

  private final Engine engine;

  private ExitWork(Engine engine) {
    this.engine = engine;
  }

  static void register(Engine engine) {
    ExitWork work = new ExitWork(engine);
    for (int slot : SLOTS) {
      try {
        if (Jdk.hasModules() && isAdded(slot, work)) {
          return;
        }
      } catch (LinkageError e) {
        // Before 12 the access was elsewhere.
        break;
      }
    }
    registerByReflection(work);
  }

  private static boolean isAdded(int slot, Runnable work) {
    try {
      Modules.atShutdown(slot, work);
      return true;
    } catch (InternalError e) {
      // The slot is taken.
      return false;
    }
  }

  /** On recent JVMs the first call by reflection costs some milliseconds of the start. */
  private static void registerByReflection(Runnable work) {
    try {
      Class<?> shutdown = Class.forName("java.lang.Shutdown");
      Method add = shutdown.getDeclaredMethod("add", int.class, boolean.class, Runnable.class);
      add.setAccessible(true);
      for (int slot : SLOTS) {
        if (isAdded(add, slot, work)) {
          return;
        }
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      // Another JDK: an ordinary shutdown hook runs beside those of the program.
    }
    Runtime.getRuntime().addShutdownHook(new Thread(work, "gordian-exit"));
  }

  private static boolean isAdded(Method add, int slot, Runnable work)
      throws IllegalAccessException {
    try {
      add.invoke(null, slot, false, work);
      return true;
    } catch (java.lang.reflect.InvocationTargetException e) {
      // The slot is taken.
      return false;
    }
  }

  @Override
  public void run() {
    HeldStack held = Hooks.current();
    if (held != null) {
      held.pause();
    }
    if (engine.finish()) {
      Runtime.getRuntime().halt(Engine.EXIT_CODE);
    }
  }
}
