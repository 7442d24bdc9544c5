package dev.gordian.reports;

import dev.gordian.core.findings.Finding;
import dev.gordian.core.findings.Names;
import dev.gordian.core.report.AdoptedOrder;
import dev.gordian.core.report.LockOrder;
import dev.gordian.core.report.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the drawings of the lock-order graph have in common. Immutable. */
final class OrderPicture {

  /** The order to adopt, from the outermost. */
  final List<List<String>> levels;

  private final AdoptedOrder adopted;
  private final Set<List<String>> onFindings = new HashSet<>();

  OrderPicture(Report report) {
    this.adopted = AdoptedOrder.of(report);
    this.levels = adopted.levels();
    for (Finding finding : report.findings) {
      Map<String, String> names = new HashMap<>();
      for (Finding.Lock lock : finding.locks) {
        names.put(lock.ref, lock.name);
      }
      for (Finding.Edge edge : finding.edges) {
        onFindings.add(Arrays.asList(names.get(edge.holds), names.get(edge.wants)));
      }
    }
  }

  /** Whether it goes against the order, or joins two locks that the order does not tell apart. */
  boolean isAgainst(LockOrder.Edge edge) {
    return adopted.isAgainst(edge) || (edge.from.equals(edge.to) && isOnFinding(edge));
  }

  /** Whether it is part of a finding. */
  boolean isOnFinding(LockOrder.Edge edge) {
    return onFindings.contains(Arrays.asList(edge.from, edge.to));
  }

  /** Where the edge was seen. */
  static String places(LockOrder.Edge edge) {
    List<String> places = new ArrayList<>();
    for (LockOrder.Sites sites : edge.sites) {
      places.add(Names.place(sites.holds) + ", then " + Names.place(sites.wants));
    }
    if (edge.siteCount > edge.sites.size()) {
      places.add("and " + (edge.siteCount - edge.sites.size()) + " more");
    }
    return String.join("\n", places);
  }
}
