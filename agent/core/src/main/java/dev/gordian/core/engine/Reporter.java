package dev.gordian.core.engine;

import dev.gordian.core.findings.Finding;
import dev.gordian.core.findings.Kind;
import dev.gordian.core.recording.Faults;
import dev.gordian.core.report.Console;
import dev.gordian.core.report.Report;
import dev.gordian.core.report.ReportFile;
import dev.gordian.core.report.Run;
import dev.gordian.core.report.TextReport;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings findings to the user: each new one at once, on the console and on disk. Called by the
 * agent's own threads only; its monitor is theirs.
 */
final class Reporter {

  /** How long a potential finding waits before it is printed. */
  private static final int RIPE_MS = 500;

  private final Settings settings;
  private final Statistics statistics;
  private final Faults faults;
  private final List<Finding> actual = new ArrayList<>();
  private final Set<String> printed = new HashSet<>();
  private Conclusions conclusions = Conclusions.NONE;
  private Run run;
  private boolean isWriteFailureSaid;
  private boolean isFaultSaid;

  Reporter(Settings settings, Statistics statistics, Faults faults) {
    this.settings = settings;
    this.statistics = statistics;
    this.faults = faults;
    this.run = settings.run;
  }

  /** Prints what has become ripe. */
  synchronized void tick() {
    if (printed.size() < actual.size() + conclusions.findings.size()) {
      printRipe(report());
    }
  }

  /** What the analyst now thinks of the past. */
  synchronized void publish(Conclusions now) {
    conclusions = now;
    update();
  }

  /** The same, for the report that is about to be written anyway. */
  synchronized void prepare(Conclusions now) {
    conclusions = now;
  }

  /** Threads were found stuck. */
  synchronized void publish(Finding stuck) {
    actual.add(stuck);
    update();
  }

  private void update() {
    sayFault();
    Report report = report();
    write(report);
    printRipe(report);
  }

  private void printRipe(Report report) {
    for (Finding finding : report.findings) {
      // What could happen may be about to happen; then only that is worth saying.
      boolean isRipe =
          finding.actual
              || run.endedAt != null
              || finding.firstSeen.plusMillis(RIPE_MS).isBefore(Instant.now());
      if (isRipe && printed.add(finding.id)) {
        settings.console.print(
            "gordian: "
                + TextReport.finding(finding, settings.console.level() == Console.Level.FULL));
      }
    }
  }

  /** The run is over: the last report, and one line that sums up. */
  synchronized void end() {
    run = settings.run.ended(Instant.now());
    update();
    settings.console.print(summaryLine(report()));
  }

  /** Whether a finding of a kind was made for which the user wants the run to fail. */
  synchronized boolean isFailure() {
    for (Finding finding : report().findings) {
      if (settings.failOn.contains(finding.kind)) {
        return true;
      }
    }
    return false;
  }

  private Report report() {
    List<Finding> findings = new ArrayList<>(actual);
    for (Finding finding : conclusions.findings) {
      if (!isSwallowed(finding)) {
        findings.add(finding);
      }
    }
    return new Report(
        settings.toolVersion,
        run,
        findings,
        conclusions.dismissed,
        conclusions.lockOrder,
        statistics.now());
  }

  /** A real deadlock says all that the potential one of the same pattern would. */
  private boolean isSwallowed(Finding potential) {
    Kind real =
        potential.kind == Kind.LOCK_ORDER_CYCLE
            ? Kind.DEADLOCK
            : potential.kind == Kind.SELF_DEADLOCK ? Kind.SELF_DEADLOCK : null;
    for (Finding finding : actual) {
      if (finding.kind == real && finding.pattern.equals(potential.pattern)) {
        return true;
      }
    }
    return false;
  }

  private void write(Report report) {
    if (settings.reportFile == null) {
      return;
    }
    try {
      settings.reportFile.write(ReportFile.json(report));
      isWriteFailureSaid = false;
    } catch (IOException e) {
      if (!isWriteFailureSaid) {
        isWriteFailureSaid = true;
        settings.console.printAlways(
            "gordian: cannot write the report "
                + settings.reportFile
                + " ("
                + e.getMessage()
                + "): findings still go to standard error");
      }
    } catch (RuntimeException e) {
      faults.add(e);
    }
  }

  /** What failed in our own code is said once; the program goes on. */
  private void sayFault() {
    Throwable fault = faults.first();
    if (fault != null && !isFaultSaid) {
      isFaultSaid = true;
      StringBuilder s = new StringBuilder("gordian: internal error, the program goes on: ");
      s.append(fault);
      if (fault.getStackTrace().length > 0) {
        s.append(" at ").append(fault.getStackTrace()[0]);
      }
      settings.console.print(s.toString());
    }
  }

  private String summaryLine(Report report) {
    StringBuilder s = new StringBuilder("gordian: ");
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, Integer> entry : report.summary().entrySet()) {
      if (entry.getValue() > 0 && !entry.getKey().equals("dismissed")) {
        parts.add(entry.getValue() + " " + entry.getKey());
      }
    }
    s.append(parts.isEmpty() ? "no findings" : String.join(", ", parts));
    if (!report.dismissed.isEmpty()) {
      s.append(" (").append(report.dismissed.size()).append(" dismissed)");
    }
    if (settings.reportFile != null) {
      s.append("; report in ").append(settings.reportFile);
    }
    return s.toString();
  }
}
