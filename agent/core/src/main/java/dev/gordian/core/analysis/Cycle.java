package dev.gordian.core.analysis;

import dev.gordian.core.graph.Edge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A closed path of edges in the lock-order graph; each lock on it once. Immutable. */
final class Cycle {

  final List<Edge> edges;

  Cycle(List<Edge> edges) {
    this.edges = Collections.unmodifiableList(new ArrayList<>(edges));
  }

  int length() {
    return edges.size();
  }

  /** The ids of the locks: which instance of a bug this is. */
  Set<Long> lockIds() {
    Set<Long> ids = new HashSet<>();
    for (Edge edge : edges) {
      ids.add(edge.from.id);
    }
    return ids;
  }

  Set<PatternEdge> pattern() {
    Set<PatternEdge> pattern = new HashSet<>();
    for (Edge edge : edges) {
      pattern.add(new PatternEdge(edge));
    }
    return pattern;
  }

  /** The names of the lock classes in order, beginning so that the list is the smallest. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (Edge edge : edges) {
      names.add(edge.from.name());
    }
    return Rotations.smallest(names);
  }
}
