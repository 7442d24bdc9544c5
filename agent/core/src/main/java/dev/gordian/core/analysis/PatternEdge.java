package dev.gordian.core.analysis;

import dev.gordian.core.graph.CodeEdge;
import dev.gordian.core.graph.Edge;

/** An edge without its instances: two lock classes nested at two sites. */
final class PatternEdge {

  private final CodeEdge code;
  private final String from;
  private final String to;

  PatternEdge(Edge edge) {
    this.code = edge.code();
    this.from = edge.from.name();
    this.to = edge.to.name();
  }

  @Override
  public boolean equals(Object o) {
    if (!(o instanceof PatternEdge)) {
      return false;
    }
    PatternEdge other = (PatternEdge) o;
    return code == other.code && from.equals(other.from) && to.equals(other.to);
  }

  @Override
  public int hashCode() {
    return (System.identityHashCode(code) * 31 + from.hashCode()) * 31 + to.hashCode();
  }
}
