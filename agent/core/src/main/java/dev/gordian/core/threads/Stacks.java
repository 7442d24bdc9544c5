package dev.gordian.core.threads;

import java.util.Arrays;
import java.util.List;

/** Stack traces as the program would have them, without the frames of the agent. */
public final class Stacks {

  private static final String AGENT = "dev.gordian.core.";
  private static final String HOOKS =
      dev.gordian.hooks.Hooks.class.getName().replaceFirst("Hooks$", "");

  private Stacks() {}

  /** The stack of a thread; empty where the thread's own class does not tell. */
  public static StackTraceElement[] of(Thread thread) {
    try {
      StackTraceElement[] stack = thread.getStackTrace();
      return stack == null ? new StackTraceElement[0] : stack;
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (RuntimeException | Error e) {
      return new StackTraceElement[0];
    }
  }

  /** The frames from the first one that is not ours. */
  public static List<StackTraceElement> ofProgram(StackTraceElement[] frames) {
    int first = 0;
    while (first < frames.length && isOurs(frames[first].getClassName())) {
      first++;
    }
    return Arrays.asList(frames).subList(first, frames.length);
  }

  private static boolean isOurs(String className) {
    return className.startsWith(AGENT) || className.startsWith(HOOKS);
  }
}
