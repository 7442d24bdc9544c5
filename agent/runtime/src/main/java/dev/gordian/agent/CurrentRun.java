package dev.gordian.agent;

import dev.gordian.core.report.Run;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.time.Instant;

/** What there is to know about the run of this JVM. */
final class CurrentRun {

  private CurrentRun() {}

  static Run now(String agentOptions) {
    return new Run(
        pid(),
        Instant.now(),
        null,
        System.getProperty("java.vm.name", "?"),
        System.getProperty("java.runtime.version", System.getProperty("java.version", "?")),
        mainClass(),
        agentOptions);
  }

  /**
   * Asks the file system first: {@code ProcessHandle}, which came with Java 9, is slow to start.
   */
  private static long pid() {
    try {
      return Long.parseLong(new File("/proc/self").getCanonicalFile().getName());
    } catch (IOException | NumberFormatException e) {
      return pidOfHandle();
    }
  }

  private static long pidOfHandle() {
    try {
      Class<?> handle = Class.forName("java.lang.ProcessHandle");
      Method pid = handle.getMethod("pid");
      return (Long) pid.invoke(handle.getMethod("current").invoke(null));
    } catch (ReflectiveOperationException | RuntimeException e) {
      return 0;
    }
  }

  /** The class, module or jar that the JVM was started with. */
  static String mainClass() {
    String command = System.getProperty("sun.java.command", "").trim();
    int end = command.indexOf(' ');
    return end < 0 ? command : command.substring(0, end);
  }
}
