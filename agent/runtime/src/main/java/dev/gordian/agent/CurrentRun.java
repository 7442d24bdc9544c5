package dev.gordian.agent;

import dev.gordian.core.report.Run;
import dev.gordian.java9.Modules;
import java.io.File;
import java.io.IOException;
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
      return Jdk.hasModules() ? Modules.pid() : 0;
    }
  }

  /** The class, module or jar that the JVM was started with. */
  static String mainClass() {
    String command = System.getProperty("sun.java.command", "").trim();
    int end = command.indexOf(' ');
    return end < 0 ? command : command.substring(0, end);
  }
}
