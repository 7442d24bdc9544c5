package dev.gordian.core.engine;

import dev.gordian.core.analysis.Levels;
import dev.gordian.core.graph.CodePair;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.hierarchy.Hierarchy;
import dev.gordian.core.hierarchy.Level;
import dev.gordian.core.report.LockOrder;
import dev.gordian.core.sites.Site;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sums up pairs of locks into the lock-order graph of the report. */
final class LockOrders {

  /** Pairs of sites that are listed for one edge. */
  private static final int MAX_SITES = 10;

  private LockOrders() {}

  /** {@code hierarchy} is {@code null} if none is declared. */
  static LockOrder of(List<CodePair> pairs, Hierarchy hierarchy) {
    Map<String, LockNode> locks = new TreeMap<>();
    Map<List<String>, Set<List<String>>> sites = new java.util.LinkedHashMap<>();
    Levels levels = new Levels();
    for (CodePair pair : pairs) {
      String from = pair.from.name();
      String to = pair.to.name();
      locks.put(from, pair.from);
      locks.put(to, pair.to);
      levels.add(from, to);
      sites
          .computeIfAbsent(Arrays.asList(from, to), k -> new LinkedHashSet<>())
          .add(Arrays.asList(pair.code.outer.frame(), pair.code.inner.frame()));
    }
    List<LockOrder.Lock> lockList = new ArrayList<>();
    for (Map.Entry<String, LockNode> entry : locks.entrySet()) {
      LockNode lock = entry.getValue();
      Level level = hierarchy == null ? null : hierarchy.levelOf(lock);
      Site created = lock.createdAt();
      lockList.add(
          new LockOrder.Lock(
              entry.getKey(),
              lock.type(),
              level == null ? null : level.name,
              created == null ? null : created.frame()));
    }
    List<LockOrder.Edge> edges = new ArrayList<>();
    for (Map.Entry<List<String>, Set<List<String>>> entry : sites.entrySet()) {
      String from = entry.getKey().get(0);
      String to = entry.getKey().get(1);
      edges.add(
          new LockOrder.Edge(
              from,
              to,
              levels.isCircular(from, to),
              entry.getValue().size(),
              sitesOf(entry.getValue())));
    }
    return new LockOrder(lockList, edges, levels.levels());
  }

  private static List<LockOrder.Sites> sitesOf(Set<List<String>> frames) {
    List<LockOrder.Sites> sites = new ArrayList<>();
    for (List<String> pair : frames) {
      if (sites.size() < MAX_SITES) {
        sites.add(new LockOrder.Sites(pair.get(0), pair.get(1)));
      }
    }
    return sites;
  }
}
