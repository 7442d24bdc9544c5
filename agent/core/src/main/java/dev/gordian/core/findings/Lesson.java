package dev.gordian.core.findings;

import dev.gordian.core.analysis.Filter;
import java.util.HashSet;
import java.util.Set;

/** Which lesson of the course explains a finding; {@code demo-apps} runs it under this name. */
public final class Lesson {

  private Lesson() {}

  /** Returns the name of the lesson. */
  public static String of(Finding finding) {
    switch (finding.kind) {
      case SELF_DEADLOCK:
        return "upgrade";
      case HIERARCHY_VIOLATION:
        return "hierarchy";
      case ORPHANED_LOCK:
        return "orphan";
      default:
        return ofCircle(finding);
    }
  }

  private static String ofCircle(Finding finding) {
    if (finding.dismissedBy != null) {
      return ofDismissed(finding.dismissedBy);
    }
    Set<String> names = new HashSet<>();
    for (Finding.Lock lock : finding.locks) {
      names.add(lock.name);
    }
    int threads = finding.edges.size();
    if (names.size() == 1) {
      return threads == 2 ? "transfer" : "philosophers";
    }
    if (threads > 2) {
      return "ring";
    }
    return finding.actual ? "two-lock" : "two-lock-lucky";
  }

  private static String ofDismissed(Filter filter) {
    switch (filter) {
      case GATE_LOCK:
        return "gate";
      case TRY_LOCK:
        return "philosophers";
      case SHARED_MODE:
        return "upgrade";
      default:
        return "two-lock-lucky";
    }
  }
}
