package dev.gordian.core.report;

import dev.gordian.core.findings.Finding;
import dev.gordian.core.findings.Kind;
import dev.gordian.core.hierarchy.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything a report says. Immutable. */
public final class Report {

  public final String toolVersion;
  public final Run run;
  public final List<Finding> findings;
  public final List<Finding> dismissed;
  public final List<Suppressed> suppressed;

  /** The declared levels from the outermost; empty if none are declared. */
  public final List<Level> hierarchy;

  public final LockOrder lockOrder;
  public final Map<String, Long> statistics;

  public Report(
      String toolVersion,
      Run run,
      List<Finding> findings,
      List<Finding> dismissed,
      List<Suppressed> suppressed,
      List<Level> hierarchy,
      LockOrder lockOrder,
      Map<String, Long> statistics) {
    this.toolVersion = toolVersion;
    this.run = run;
    this.findings = findings;
    this.dismissed = dismissed;
    this.suppressed = suppressed;
    this.hierarchy = hierarchy;
    this.lockOrder = lockOrder;
    this.statistics = statistics;
  }

  /** The number of findings of each kind. */
  public Map<Kind, Integer> counts() {
    Map<Kind, Integer> counts = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      int n = 0;
      for (Finding finding : findings) {
        if (finding.kind == kind) {
          n++;
        }
      }
      counts.put(kind, n);
    }
    return counts;
  }
}
