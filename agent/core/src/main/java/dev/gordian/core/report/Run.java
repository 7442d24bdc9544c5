package dev.gordian.core.report;

import java.time.Instant;

/** The run of the program that a report is about. Immutable. */
public final class Run {

  public final long pid;
  public final Instant startedAt;

  /** {@code null} while the program runs. */
  public final Instant endedAt;

  public final String jvmName;
  public final String jvmVersion;
  public final String mainClass;
  public final String agentOptions;

  public Run(
      long pid,
      Instant startedAt,
      Instant endedAt,
      String jvmName,
      String jvmVersion,
      String mainClass,
      String agentOptions) {
    this.pid = pid;
    this.startedAt = startedAt;
    this.endedAt = endedAt;
    this.jvmName = jvmName;
    this.jvmVersion = jvmVersion;
    this.mainClass = mainClass;
    this.agentOptions = agentOptions;
  }

  /** The same run, over. */
  public Run ended(Instant at) {
    return new Run(pid, startedAt, at, jvmName, jvmVersion, mainClass, agentOptions);
  }
}
