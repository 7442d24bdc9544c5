package dev.gordian.core.report;

import dev.gordian.core.analysis.Levels;
import dev.gordian.core.findings.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order to adopt: the lock-order graph in levels once every circle is opened, first where the
 * fixes of the findings open it, then where a walk along the edges comes back to where it was. In a
 * run without circles it is the order that the run obeys. Immutable.
 */
public final class AdoptedOrder {

  private final Set<List<String>> against = new HashSet<>();
  private final List<List<String>> levels;

  private AdoptedOrder(LockOrder order, List<Finding> findings) {
    Map<String, List<String>> after = new LinkedHashMap<>();
    for (LockOrder.Lock lock : order.locks) {
      after.put(lock.name, new ArrayList<>());
    }
    Set<List<String>> mended = mended(findings);
    for (LockOrder.Edge edge : order.edges) {
      if (edge.inCycle && mended.contains(pair(edge))) {
        against.add(pair(edge));
      } else if (!edge.from.equals(edge.to)) {
        after.get(edge.from).add(edge.to);
      }
    }
    openCircles(after);
    Levels sorted = new Levels();
    for (LockOrder.Lock lock : order.locks) {
      sorted.add(lock.name);
    }
    for (LockOrder.Edge edge : order.edges) {
      if (!isAgainst(edge)) {
        sorted.add(edge.from, edge.to);
      }
    }
    this.levels = sorted.levels();
  }

  /** Works the order out of a report; takes time in proportion to the graph. */
  public static AdoptedOrder of(Report report) {
    return new AdoptedOrder(report.lockOrder, report.findings);
  }

  /** From the outermost; each a list of names. */
  public List<List<String>> levels() {
    return levels;
  }

  /** Whether this edge goes against the order. */
  public boolean isAgainst(LockOrder.Edge edge) {
    return against.contains(pair(edge));
  }

  private static List<String> pair(LockOrder.Edge edge) {
    return Arrays.asList(edge.from, edge.to);
  }

  /** Pairs of names that the fixes want the other way round; the first fix wins. */
  private static Set<List<String>> mended(List<Finding> findings) {
    Set<List<String>> mended = new HashSet<>();
    for (Finding finding : findings) {
      List<String> order = finding.fix.order;
      for (int i = 0; i < order.size(); i++) {
        for (int k = i + 1; k < order.size(); k++) {
          if (!mended.contains(Arrays.asList(order.get(i), order.get(k)))) {
            mended.add(Arrays.asList(order.get(k), order.get(i)));
          }
        }
      }
    }
    return mended;
  }

  /** A depth-first walk without recursion: an edge to a lock that is being walked goes back. */
  private void openCircles(Map<String, List<String>> after) {
    Set<String> done = new HashSet<>();
    for (String start : after.keySet()) {
      List<String> path = new ArrayList<>();
      List<Integer> next = new ArrayList<>();
      Set<String> onPath = new HashSet<>();
      if (done.add(start)) {
        path.add(start);
        next.add(0);
        onPath.add(start);
      }
      while (!path.isEmpty()) {
        int top = path.size() - 1;
        String from = path.get(top);
        int n = next.get(top);
        if (n == after.get(from).size()) {
          path.remove(top);
          next.remove(top);
          onPath.remove(from);
          continue;
        }
        next.set(top, n + 1);
        String to = after.get(from).get(n);
        if (onPath.contains(to)) {
          against.add(Arrays.asList(from, to));
        } else if (done.add(to)) {
          path.add(to);
          next.add(0);
          onPath.add(to);
        }
      }
    }
  }
}
