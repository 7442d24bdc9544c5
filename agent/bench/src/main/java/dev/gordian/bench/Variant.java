package dev.gordian.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a program is run with: nothing, an agent, or locks that watch themselves.
 *
 * @param name as the table's head shows it
 * @param agent what stands after {@code -javaagent:}, or {@code null}
 * @param locks which locks a benchmark makes, {@code plain} or {@code guava}
 */
record Variant(String name, String agent, String locks) {

  static final Variant NONE = new Variant("none", null, "plain");
  static final Variant GUAVA = new Variant("guava", null, "guava");

  static Variant gordian(Path jar) {
    return new Variant("gordian", jar + "=console=off,report=%REPORT%", "plain");
  }

  /** Reads {@code name=jar[=options]}. */
  static Variant parse(String text) {
    String[] parts = text.split("=", 3);
    if (parts.length < 2 || !Files.isReadable(Path.of(parts[1]))) {
      throw new IllegalArgumentException(
          "--agent " + text + ": expected NAME=JAR[=OPTIONS] with a readable jar");
    }
    String options = parts.length == 3 ? "=" + parts[2] : "";
    return new Variant(parts[0], Path.of(parts[1]).toAbsolutePath() + options, "plain");
  }

  boolean isAgent() {
    return agent != null;
  }

  /** The JVM argument, with the report where the benchmark wants it. */
  String argument(Path report) {
    return "-javaagent:" + agent.replace("%REPORT%", report.toString());
  }
}
