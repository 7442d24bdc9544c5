package dev.gordian.core.engine;

import dev.gordian.core.findings.Finding;
import dev.gordian.core.findings.Kind;
import dev.gordian.core.hierarchy.Level;
import dev.gordian.core.recording.Faults;
import dev.gordian.core.report.Console;
import dev.gordian.core.report.Report;
import dev.gordian.core.report.ReportFiles;
import dev.gordian.core.report.Run;
import dev.gordian.core.report.Summary;
import dev.gordian.core.report.Suppressed;
import dev.gordian.core.report.TextReport;
import dev.gordian.core.suppress.Suppressions;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Brings findings to the user: each new one at once, on the console and on disk. Called by the
 * agent's own threads only; its monitor is theirs.
 */
final class Reporter {

  /** How long a potential finding waits before it is printed: longer than it takes to confirm. */
  private static final int RIPE_MS = 2_000;

  private final Settings settings;
  private final Statistics statistics;
  private final Faults faults;
  private final List<Finding> actual = new ArrayList<>();
  private final Set<String> printed = new HashSet<>();
  private Conclusions conclusions = Conclusions.NONE;
  private Run run;
  private Report latest;
  private boolean isSomethingUnripe;
  private boolean isWriteFailureSaid;
  private boolean isFaultSaid;

  Reporter(Settings settings, Statistics statistics, Faults faults) {
    this.settings = settings;
    this.statistics = statistics;
    this.faults = faults;
    this.run = settings.run;
    this.latest = report();
  }

  /** Called before the first report, by a thread for which nobody waits. */
  void rehearse() {
    try {
      ReportFiles.rehearse(report(settings.run.ended(Instant.now())));
    } catch (IOException | RuntimeException e) {
      faults.add(e);
    } catch (OutOfMemoryError e) {
      // Without it the first report takes longer, that is all.
    }
  }

  /** Prints what has become ripe. */
  synchronized void tick() {
    if (isSomethingUnripe) {
      printRipe();
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

  /** Threads were found stuck; returns whether the user wants to know. */
  synchronized boolean publish(Finding stuck) {
    actual.add(stuck);
    try {
      update();
    } catch (OutOfMemoryError e) {
      // It will come once more.
      actual.remove(stuck);
      throw e;
    }
    return latest.findings.contains(stuck);
  }

  private void update() {
    sayFault();
    latest = report();
    write();
    printRipe();
  }

  private void printRipe() {
    isSomethingUnripe = false;
    for (Finding finding : latest.findings) {
      // What could happen may be about to happen; then only that is worth saying.
      boolean isRipe =
          finding.actual
              || run.endedAt != null
              || finding.firstSeen.plusMillis(RIPE_MS).isBefore(Instant.now());
      isSomethingUnripe |= !isRipe;
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
    if (settings.console.level() == Console.Level.FULL) {
      sayIdleRules();
    }
    settings.console.print(
        "gordian: "
            + Summary.of(latest)
            + (settings.reportFiles.isEmpty() ? "" : "; report in " + settings.reportFiles));
  }

  /** Whether a finding of a kind was made for which the user wants the run to fail. */
  synchronized boolean isFailure() {
    for (Finding finding : latest.findings) {
      if (settings.failOn.contains(finding.kind)) {
        return true;
      }
    }
    return false;
  }

  private Report report() {
    return report(run);
  }

  private Report report(Run ofRun) {
    List<Finding> all = new ArrayList<>(actual);
    for (Finding finding : conclusions.findings) {
      if (!isSwallowed(finding)) {
        all.add(finding);
      }
    }
    List<Finding> findings = new ArrayList<>();
    List<Suppressed> suppressed = new ArrayList<>();
    for (Finding finding : all) {
      Suppressions.Rule rule = settings.suppressions.ruleFor(finding);
      if (rule == null) {
        findings.add(finding);
      } else {
        suppressed.add(new Suppressed(finding, rule.place, rule.reason));
      }
    }
    return new Report(
        settings.toolVersion,
        ofRun,
        findings,
        conclusions.dismissed,
        suppressed,
        settings.hierarchy == null ? Collections.<Level>emptyList() : settings.hierarchy.levels(),
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

  private void write() {
    try {
      settings.reportFiles.write(latest);
      isWriteFailureSaid = false;
    } catch (IOException e) {
      if (!isWriteFailureSaid) {
        isWriteFailureSaid = true;
        settings.console.printAlways(
            "gordian: " + e.getMessage() + ": findings still go to standard error");
      }
    } catch (RuntimeException e) {
      faults.add(e);
    }
  }

  /** A rule that means nothing any more may hide the next defect. */
  private void sayIdleRules() {
    for (Suppressions.Rule rule : settings.suppressions.rules()) {
      boolean isIdle = true;
      for (Suppressed suppressed : latest.suppressed) {
        isIdle &= !rule.means(suppressed.finding);
      }
      for (Finding finding : latest.dismissed) {
        isIdle &= !rule.means(finding);
      }
      if (isIdle) {
        settings.console.print(
            "gordian: suppress file, "
                + rule.place
                + ": no finding of this run is meant by "
                + rule.pattern
                + "; delete the line if the defect is mended");
      }
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
}
