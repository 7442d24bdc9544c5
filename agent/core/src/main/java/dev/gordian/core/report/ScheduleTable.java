package dev.gordian.core.report;

import dev.gordian.core.findings.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The schedule of a finding, one column per thread, ending in the deadlock. */
final class ScheduleTable {

  private static final String NL = System.lineSeparator();
  private static final int MAX_WIDTH = 180;

  private final Finding finding;
  private final List<Finding.Step> steps;

  private ScheduleTable(Finding finding) {
    this.finding = finding;
    this.steps = finding.schedule;
  }

  /** Renders the schedule; every line ends with a line separator. */
  static String of(Finding finding) {
    return new ScheduleTable(finding).render();
  }

  /** Threads may share a name, so a column belongs to an edge: step i and step n + i are one's. */
  private int column(int step) {
    int n = finding.edges.size();
    return n == 0 ? 0 : step % n;
  }

  private String render() {
    int n = Math.max(1, finding.edges.size());
    int[] widths = new int[n];
    for (int i = 0; i < n; i++) {
      widths[i] = header(i).length();
    }
    for (int i = 0; i < steps.size(); i++) {
      int c = column(i);
      widths[c] = Math.max(widths[c], cell(steps.get(i)).length());
    }
    return Arrays.stream(widths).sum() + 4 * n > MAX_WIDTH ? list() : table(widths);
  }

  private String header(int column) {
    Finding.Edge edge = finding.edges.get(column);
    return (edge.virtual ? "Virtual thread \"" : "Thread \"") + edge.thread + '"';
  }

  private static String cell(Finding.Step step) {
    return (step.acquires ? "locks " : "wants ")
        + Names.shortLock(step.lock)
        + "   "
        + Names.place(step.site);
  }

  private String ending(int step) {
    if (step < steps.size() - 1) {
      return "";
    }
    switch (finding.kind) {
      case DEADLOCK:
      case SELF_DEADLOCK:
        return "   *** DEADLOCK ***";
      case LOCK_ORDER_CYCLE:
        return finding.dismissedBy == null ? "   *** DEADLOCK ***" : "";
      case HIERARCHY_VIOLATION:
        return "   *** OUT OF ORDER ***";
      default:
        return "";
    }
  }

  private String table(int[] widths) {
    StringBuilder s = new StringBuilder();
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      cells.add(header(i));
    }
    addLine(s, "", cells, widths, "");
    for (int i = 0; i < steps.size(); i++) {
      cells.clear();
      for (int c = 0; c < widths.length; c++) {
        cells.add(c == column(i) ? cell(steps.get(i)) : "");
      }
      addLine(s, Integer.toString(i + 1), cells, widths, ending(i));
    }
    return s.toString();
  }

  private static void addLine(
      StringBuilder s, String number, List<String> cells, int[] widths, String ending) {
    StringBuilder line = new StringBuilder();
    line.append("    ".substring(Math.min(number.length(), 4))).append(number).append("  ");
    for (int i = 0; i < widths.length; i++) {
      line.append(cells.get(i));
      for (int k = cells.get(i).length(); k < widths[i] + 3; k++) {
        line.append(' ');
      }
    }
    line.append(ending);
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ') {
      end--;
    }
    s.append(line, 0, end).append(NL);
  }

  private String list() {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      s.append("    ")
          .append(i + 1)
          .append("  \"")
          .append(steps.get(i).thread)
          .append("\" ")
          .append(cell(steps.get(i)))
          .append(ending(i))
          .append(NL);
    }
    return s.toString();
  }
}
