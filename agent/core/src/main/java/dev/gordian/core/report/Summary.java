package dev.gordian.core.report;

import dev.gordian.core.findings.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was found, counted in one line. */
public final class Summary {

  private Summary() {}

  /** {@code 1 deadlock, 2 hierarchy-violation (1 dismissed)}. */
  public static String of(Report report) {
    List<String> found = new ArrayList<>();
    for (Map.Entry<Kind, Integer> entry : report.counts().entrySet()) {
      if (entry.getValue() > 0) {
        found.add(entry.getValue() + " " + entry.getKey().text);
      }
    }
    List<String> rest = new ArrayList<>();
    if (!report.dismissed.isEmpty()) {
      rest.add(report.dismissed.size() + " dismissed");
    }
    if (!report.suppressed.isEmpty()) {
      rest.add(report.suppressed.size() + " suppressed");
    }
    return (found.isEmpty() ? "no findings" : String.join(", ", found))
        + (rest.isEmpty() ? "" : " (" + String.join(", ", rest) + ")");
  }
}
