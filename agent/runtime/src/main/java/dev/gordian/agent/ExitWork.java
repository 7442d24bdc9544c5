package dev.gordian.agent;

import dev.gordian.core.engine.Engine;
import dev.gordian.hooks.HeldStack;
import dev.gordian.hooks.Hooks;
import dev.gordian.java9.Modules;
import java.lang.reflect.InvocationTargetException;
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
        work.addTo(slot);
        return;
      } catch (InternalError e) {
        // The slot is taken.
      } catch (ReflectiveOperationException | RuntimeException e) {
        // Another JDK: an ordinary shutdown hook runs beside those of the program.
        break;
      }
    }
    Runtime.getRuntime().addShutdownHook(new Thread(work, "gordian-exit"));
  }

  /** Throws an {@link InternalError} if the slot is taken. */
  private void addTo(int slot) throws ReflectiveOperationException {
    if (Jdk.hasModules()) {
      try {
        Modules.atShutdown(slot, this);
        return;
      } catch (LinkageError e) {
        // Before 12 the access was elsewhere. By reflection, as below, the first call takes long.
      }
    }
    Method add =
        Class.forName("java.lang.Shutdown")
            .getDeclaredMethod("add", int.class, boolean.class, Runnable.class);
    add.setAccessible(true);
    try {
      add.invoke(null, slot, false, this);
    } catch (InvocationTargetException e) {
      throw new InternalError(e.getCause());
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
