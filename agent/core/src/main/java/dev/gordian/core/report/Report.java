package dev.gordian.core.report;

import dev.gordian.core.findings.Finding;
import dev.gordian.core.findings.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything a report says. Immutable. */
public final class Report {

  public final String toolVersion;
  public final Run run;
  public final List<Finding> findings;
  public final List<Finding> dismissed;
  public final LockOrder lockOrder;
  public final Map<String, Long> statistics;

  public Report(
      String toolVersion,
      Run run,
      List<Finding> findings,
      List<Finding> dismissed,
      LockOrder lockOrder,
      Map<String, Long> statistics) {
    this.toolVersion = toolVersion;
    this.run = run;
    this.findings = findings;
    this.dismissed = dismissed;
    this.lockOrder = lockOrder;
    this.statistics = statistics;
  }

  /** The number of findings of each kind, and of what was dismissed. */
  public Map<String, Integer> summary() {
    Map<String, Integer> summary = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      int n = 0;
      for (Finding finding : findings) {
        if (finding.kind == kind) {
          n++;
        }
      }
      summary.put(kind.text, n);
    }
    summary.put("dismissed", dismissed.size());
    return summary;
  }
}
