package dev.gordian.core.watch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * The JDK's own look at a single thread, virtual ones included: it knows the monitor a thread is
 * blocked on. Inside the JDK since 25; on older ones it says nothing.
 */
final class ThreadSnapshots {

  private static final Method OF = method("of", Thread.class);
  private static final Method BLOCKED_ON = method("blockedOn");

  private ThreadSnapshots() {}

  static boolean isAvailable() {
    return OF != null && BLOCKED_ON != null;
  }

  /** Returns the monitor for which the thread is blocked; {@code null} if it is not blocked. */
  static Object blockedOn(Thread thread) {
    try {
      Object snapshot = OF.invoke(null, thread);
      return snapshot == null ? null : BLOCKED_ON.invoke(snapshot);
    } catch (IllegalAccessException | InvocationTargetException e) {
      return null;
    }
  }

  private static Method method(String name, Class<?>... parameters) {
    try {
      Method method =
          Class.forName("jdk.internal.vm.ThreadSnapshot").getDeclaredMethod(name, parameters);
      method.setAccessible(true);
      return method;
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null;
    }
  }
}
