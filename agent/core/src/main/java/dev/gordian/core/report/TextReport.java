package dev.gordian.core.report;

import dev.gordian.core.findings.Finding;
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
        .append(finding.title)
        .append(NL);
    s.append("  ")
        .append(finding.actual ? "Threads are blocked now." : "This run was fine.")
        .append("  [")
        .append(finding.id)
        .append(']')
        .append(NL)
        .append(NL);
    s.append(ScheduleTable.of(finding)).append(NL);
    if (withStacks) {
      for (Finding.Edge edge : finding.edges) {
        s.append("  \"").append(edge.thread).append("\" asked for it here:").append(NL);
        for (String frame : edge.stack) {
          s.append("      at ").append(frame).append(NL);
        }
      }
    }
    s.append("  Fix: ").append(finding.fix.text).append(NL);
    return s.toString();
  }
}
