package dev.gordian.reports;

import dev.gordian.core.findings.Conditions;
import dev.gordian.core.findings.FalseAlarm;
import dev.gordian.core.findings.Finding;
import dev.gordian.core.findings.Lesson;
import dev.gordian.core.findings.Names;
import dev.gordian.core.report.TextReport;
import dev.gordian.core.suppress.Suppressions;
import java.util.Locale;

/** One finding at length, for a reader who is learning. */
final class Explanation {

  private static final String NL = System.lineSeparator();
  private static final int WIDTH = 100;

  private final Finding finding;
  private final StringBuilder text = new StringBuilder();

  private Explanation(Finding finding) {
    this.finding = finding;
  }

  static String of(Finding finding) {
    Explanation explanation = new Explanation(finding);
    explanation.addAll();
    return explanation.text.toString();
  }

  private void addAll() {
    paragraph("", finding.kind.text.toUpperCase(Locale.ROOT) + "  " + finding.title);
    paragraph("  ", TextReport.standing(finding));
    heading("What happens");
    paragraph("  ", finding.explanation);
    if (!finding.schedule.isEmpty()) {
      heading(finding.actual ? "The schedule" : "A schedule");
      text.append(TextReport.schedule(finding));
    }
    heading("The four Coffman conditions: all of them are met in every deadlock");
    for (Conditions.Condition condition : Conditions.of(finding)) {
      add(condition);
    }
    addFix();
    heading("Can this be a false alarm?");
    paragraph("  ", FalseAlarm.of(finding));
    paragraph("  ", "Then put this line into a file and name the file with suppress=FILE:");
    line("    " + Suppressions.lineFor(finding));
    addLocks();
    addStacks();
    heading("Lesson");
    line("  java -jar demo-apps.jar lesson " + Lesson.of(finding));
  }

  private void add(Conditions.Condition condition) {
    line("  " + (condition.holds ? "[x] " : "[ ] ") + condition.name + ": " + condition.meaning);
    paragraph("      ", condition.fact);
    paragraph(
        "      ",
        "What breaks it: "
            + condition.brokenBy
            + (condition.fixBreaksIt ? " This is what the fix does." : ""));
  }

  private void addFix() {
    heading("The fix");
    paragraph("  ", finding.fix.text);
    for (int i = 0; finding.fix.order.size() > 1 && i < finding.fix.order.size(); i++) {
      line("  " + (i + 1) + "  " + finding.fix.order.get(i));
    }
  }

  private void addLocks() {
    heading("The locks");
    for (Finding.Lock lock : finding.locks) {
      line(
          "  "
              + lock.name
              + " ("
              + lock.ref
              + "), of type "
              + lock.type
              + (lock.level == null ? "" : ", in level \"" + lock.level + '"')
              + (lock.createdAt == null ? "" : ", made at " + lock.createdAt));
    }
  }

  private void addStacks() {
    for (Finding.Edge edge : finding.edges) {
      String thread = '"' + edge.thread + '"';
      heading(thread + (edge.wants == null ? " has ended" : " asks for " + nameOf(edge.wants)));
      for (String frame : edge.stack) {
        line("  at " + frame);
      }
      if (edge.stackOf != null) {
        line("  That stack is of \"" + edge.stackOf + "\", which was at the same places before");
      }
      if (edge.holds != null) {
        line("  It took " + nameOf(edge.holds) + " at " + edge.holdsSite);
      }
      if (!edge.guards.isEmpty()) {
        line("  It also held " + String.join(", ", edge.guards));
      }
    }
  }

  private String nameOf(String ref) {
    for (Finding.Lock lock : finding.locks) {
      if (lock.ref.equals(ref)) {
        return lock.name;
      }
    }
    return ref;
  }

  private void heading(String title) {
    text.append(NL);
    line(title);
  }

  private void line(String line) {
    text.append(Names.printable(line)).append(NL);
  }

  /** Breaks the words into lines of readable width, each behind the margin. */
  private void paragraph(String margin, String words) {
    StringBuilder line = new StringBuilder(margin);
    for (String word : words.split(" ", -1)) {
      if (line.length() > margin.length() && line.length() + 1 + word.length() > WIDTH) {
        line(line.toString());
        line.setLength(margin.length());
      }
      line.append(line.length() > margin.length() ? " " : "").append(word);
    }
    line(line.toString());
  }
}
