package dev.gordian.reports;

import dev.gordian.core.report.LockOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the lock-order graph of a JSON report. */
final class LockOrderReader {

  private LockOrderReader() {}

  static LockOrder read(Part json) throws BadInput {
    List<LockOrder.Lock> locks = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Part lock : json.get("locks").elements()) {
      names.add(lock.text("name"));
      locks.add(
          new LockOrder.Lock(
              lock.text("name"),
              lock.text("type"),
              lock.textOrNull("level"),
              lock.textOrNull("createdAt")));
    }
    List<LockOrder.Edge> edges = new ArrayList<>();
    for (Part edge : json.get("edges").elements()) {
      edges.add(edge(edge, names));
    }
    List<List<String>> levels = new ArrayList<>();
    for (Part level : json.get("levels").elements()) {
      levels.add(level.texts());
    }
    return new LockOrder(locks, edges, levels);
  }

  private static LockOrder.Edge edge(Part json, Set<String> names) throws BadInput {
    for (String end : new String[] {"from", "to"}) {
      if (!names.contains(json.text(end))) {
        throw json.get(end).wrong("expected the name of a lock in lockOrder/locks");
      }
    }
    List<LockOrder.Sites> sites = new ArrayList<>();
    for (Part part : json.get("sites").elements()) {
      sites.add(new LockOrder.Sites(part.textOrNull("holdsSite"), part.textOrNull("wantsSite")));
    }
    return new LockOrder.Edge(
        json.text("from"),
        json.text("to"),
        json.flag("inCycle"),
        json.has("siteCount") ? json.count("siteCount") : sites.size(),
        sites);
  }
}
