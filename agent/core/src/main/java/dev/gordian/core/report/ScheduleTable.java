package dev.gordian.core.report;

import dev.gordian.core.findings.Finding;
import dev.gordian.core.findings.LockLabels;
import dev.gordian.core.findings.Names;
import java.util.List;

/**
 * The schedule of a finding, one column per thread, ending in the deadlock; as a list of steps
 * where the columns would be too wide to read.
 */
final class ScheduleTable {

  private static final String NL = System.lineSeparator();
  private static final int MAX_WIDTH = 132;
  private static final int MARGIN = 6;
  private static final int GAP = 4;

  private final Finding finding;
  private final LockLabels labels;

  private ScheduleTable(Finding finding) {
    this.finding = finding;
    this.labels = new LockLabels(finding);
  }

  /** Renders the schedule; every line ends with a line separator. Empty if there is none. */
  static String of(Finding finding) {
    return finding.schedule.isEmpty() ? "" : new ScheduleTable(finding).render();
  }

  private String render() {
    Column[] columns = new Column[finding.edges.size()];
    int width = MARGIN;
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new Column(i);
      width += columns[i].width() + GAP;
    }
    return width + ending().length() > MAX_WIDTH ? list() : table(columns);
  }

  /** What comes of the last step. */
  private String ending() {
    switch (finding.kind) {
      case ORPHANED_LOCK:
        return "*** NEVER RELEASED ***";
      case HIERARCHY_VIOLATION:
        return "*** OUT OF ORDER ***";
      default:
        return "*** DEADLOCK ***";
    }
  }

  private String ending(Finding.Step step) {
    List<Finding.Step> steps = finding.schedule;
    return step == steps.get(steps.size() - 1) ? "   " + ending() : "";
  }

  private String action(Finding.Step step) {
    return (step.acquires ? "locks " : "wants ") + Names.printable(labels.of(step.ref));
  }

  private static String place(Finding.Step step) {
    return Names.printable(Names.place(step.site));
  }

  private String thread(int column) {
    Finding.Edge edge = finding.edges.get(column);
    return (edge.virtual ? "Virtual thread \"" : "Thread \"") + Names.printable(edge.thread) + '"';
  }

  private String table(Column[] columns) {
    StringBuilder text = new StringBuilder();
    StringBuilder line = new StringBuilder();
    pad(line, MARGIN);
    int start = MARGIN;
    for (Column column : columns) {
      line.append(column.header);
      start += column.width() + GAP;
      pad(line, start);
    }
    addLine(text, line);
    for (Finding.Step step : finding.schedule) {
      line.append(step.number < 10 ? " " : "").append(step.number);
      pad(line, MARGIN);
      start = MARGIN;
      for (int i = 0; i < columns.length; i++) {
        if (i == step.edge) {
          columns[i].add(line, start, step);
        }
        start += columns[i].width() + GAP;
        pad(line, start);
      }
      if (!ending(step).isEmpty()) {
        trim(line);
        line.append(ending(step));
      }
      addLine(text, line);
    }
    return text.toString();
  }

  /** One line per step, in aligned parts. */
  private String list() {
    int threadWidth = 0;
    int actionWidth = 0;
    int placeWidth = 0;
    for (Finding.Step step : finding.schedule) {
      threadWidth = Math.max(threadWidth, thread(step.edge).length());
      actionWidth = Math.max(actionWidth, action(step).length());
      placeWidth = Math.max(placeWidth, place(step).length());
    }
    StringBuilder text = new StringBuilder();
    StringBuilder line = new StringBuilder();
    for (Finding.Step step : finding.schedule) {
      line.append(step.number < 10 ? " " : "").append(step.number);
      pad(line, MARGIN);
      line.append(thread(step.edge));
      pad(line, MARGIN + threadWidth + 2);
      line.append(action(step));
      pad(line, MARGIN + threadWidth + actionWidth + 5);
      line.append(place(step));
      if (!step.acquires) {
        pad(line, MARGIN + threadWidth + actionWidth + placeWidth + 8);
        line.append("waits").append(owner(step));
      }
      line.append(ending(step));
      addLine(text, line);
    }
    return text.toString();
  }

  /** Whom the step waits for, where that is one of the threads. */
  private String owner(Finding.Step step) {
    int owner = finding.ownerFor(step.edge);
    return owner < 0 ? "" : " for \"" + Names.printable(finding.edges.get(owner).thread) + '"';
  }

  private static void pad(StringBuilder line, int length) {
    while (line.length() < length) {
      line.append(' ');
    }
  }

  private static void trim(StringBuilder line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ') {
      end--;
    }
    line.setLength(end);
  }

  private static void addLine(StringBuilder text, StringBuilder line) {
    trim(line);
    text.append(line).append(NL);
    line.setLength(0);
  }

  /** The part of one thread: what it does, where, and whether it waits. */
  private final class Column {
    final String header;
    private int actionWidth;
    private int placeWidth;
    private boolean waits;

    Column(int index) {
      header = thread(index);
      for (Finding.Step step : finding.schedule) {
        if (step.edge == index) {
          actionWidth = Math.max(actionWidth, action(step).length());
          placeWidth = Math.max(placeWidth, place(step).length());
          waits |= !step.acquires;
        }
      }
    }

    int width() {
      int cells = actionWidth + 3 + placeWidth + (waits ? 8 : 0);
      return Math.max(header.length(), cells);
    }

    void add(StringBuilder line, int start, Finding.Step step) {
      line.append(action(step));
      pad(line, start + actionWidth + 3);
      line.append(place(step));
      if (!step.acquires) {
        pad(line, start + actionWidth + placeWidth + 6);
        line.append("waits");
      }
    }
  }
}
