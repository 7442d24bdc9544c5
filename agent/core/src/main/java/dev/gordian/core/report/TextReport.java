package dev.gordian.core.report;

import dev.gordian.core.findings.Finding;
import dev.gordian.core.findings.Names;
import java.util.Locale;

/** One finding as a block of text, the same on the console and for a saved report. */
public final class TextReport {

  private static final String NL = System.lineSeparator();

  private TextReport() {}

  /** Renders a finding; {@code withStacks} adds the stacks of both sides. */
  public static String finding(Finding finding, boolean withStacks) {
    StringBuilder s = new StringBuilder();
    s.append(finding.kind.text.toUpperCase(Locale.ROOT))
        .append("  ")
        .append(Names.printable(finding.title))
        .append(NL);
    s.append("  ").append(standing(finding)).append("  [").append(finding.id).append(']');
    s.append(NL).append(NL);
    String schedule = ScheduleTable.of(finding);
    if (!schedule.isEmpty()) {
      s.append(schedule).append(NL);
    }
    if (withStacks) {
      addStacks(s, finding);
    }
    s.append("  Fix: ").append(Names.printable(finding.fix.text)).append(NL);
    return s.toString();
  }

  /** The schedule alone, one column per thread. */
  public static String schedule(Finding finding) {
    return ScheduleTable.of(finding);
  }

  /** Whether anybody is stuck, or could be. */
  public static String standing(Finding finding) {
    if (finding.dismissedBy != null) {
      return "Dismissed (" + finding.dismissedBy.text + "): " + Names.printable(finding.because);
    }
    if (finding.actual) {
      return "Threads are blocked now.";
    }
    switch (finding.kind) {
      case HIERARCHY_VIOLATION:
        return "Nobody is blocked; the declared order was broken.";
      default:
        return "This run was fine, another schedule is not.";
    }
  }

  private static String stackOf(Finding.Edge edge) {
    return ", as \"" + Names.printable(edge.stackOf) + "\" did, whose stack this is:";
  }

  private static void addStacks(StringBuilder s, Finding finding) {
    for (Finding.Edge edge : finding.edges) {
      if (edge.stack.isEmpty()) {
        continue;
      }
      s.append("  \"")
          .append(Names.printable(edge.thread))
          .append("\" asked for it here")
          .append(edge.stackOf == null ? ":" : stackOf(edge))
          .append(NL);
      for (String frame : edge.stack) {
        s.append("      at ").append(frame).append(NL);
      }
    }
  }
}
