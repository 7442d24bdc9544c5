package dev.gordian.core.engine;

import dev.gordian.core.analysis.Filter;
import dev.gordian.core.findings.Kind;
import dev.gordian.core.hierarchy.Hierarchy;
import dev.gordian.core.report.Console;
import dev.gordian.core.report.ReportFiles;
import dev.gordian.core.report.Run;
import dev.gordian.core.suppress.Suppressions;
import java.util.Set;

/** What the user has chosen, checked and ready for use. Immutable. */
public final class Settings {

  public final String toolVersion;
  public final Run run;

  public final ReportFiles reportFiles;
  public final Console console;

  /** {@code null} if none is declared. */
  public final Hierarchy hierarchy;

  public final Set<Filter> filters;
  public final Suppressions suppressions;
  public final Set<Kind> failOn;
  public final boolean exitOnDeadlock;
  public final long intervalMs;

  /** Whether all locks, dependencies, tasks and evidence are to be kept, whatever it costs. */
  public final boolean isComplete;

  public Settings(
      String toolVersion,
      Run run,
      ReportFiles reportFiles,
      Console console,
      Hierarchy hierarchy,
      Set<Filter> filters,
      Suppressions suppressions,
      Set<Kind> failOn,
      boolean exitOnDeadlock,
      long intervalMs,
      boolean isComplete) {
    this.toolVersion = toolVersion;
    this.run = run;
    this.reportFiles = reportFiles;
    this.console = console;
    this.hierarchy = hierarchy;
    this.filters = filters;
    this.suppressions = suppressions;
    this.failOn = failOn;
    this.exitOnDeadlock = exitOnDeadlock;
    this.intervalMs = intervalMs;
    this.isComplete = isComplete;
  }
}
