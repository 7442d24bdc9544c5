package dev.gordian.core.engine;

import dev.gordian.core.analysis.Filter;
import dev.gordian.core.findings.Kind;
import dev.gordian.core.hierarchy.Hierarchy;
import dev.gordian.core.report.Console;
import dev.gordian.core.report.ReportFile;
import dev.gordian.core.report.Run;
import java.util.Set;

/** What the user has chosen, checked and ready for use. Immutable. */
public final class Settings {

  public final String toolVersion;
  public final Run run;

  /** {@code null} where it cannot be written. */
  public final ReportFile reportFile;

  public final Console console;

  /** {@code null} if none is declared. */
  public final Hierarchy hierarchy;

  public final Set<Filter> filters;
  public final Set<Kind> failOn;
  public final boolean exitOnDeadlock;
  public final long intervalMs;

  public Settings(
      String toolVersion,
      Run run,
      ReportFile reportFile,
      Console console,
      Hierarchy hierarchy,
      Set<Filter> filters,
      Set<Kind> failOn,
      boolean exitOnDeadlock,
      long intervalMs) {
    this.toolVersion = toolVersion;
    this.run = run;
    this.reportFile = reportFile;
    this.console = console;
    this.hierarchy = hierarchy;
    this.filters = filters;
    this.failOn = failOn;
    this.exitOnDeadlock = exitOnDeadlock;
    this.intervalMs = intervalMs;
  }
}
