package dev.gordian.core.graph;

import dev.gordian.core.util.HashTrie;

/** The edges kept by a lock that has many. */
final class EdgeSet extends HashTrie<Edge> {

  EdgeSet() {
    super(4);
  }

  @Override
  protected int hashOf(Edge element) {
    return element.hash();
  }

  @Override
  protected boolean matches(Edge element, Object key) {
    return element.isSame((Edge) key);
  }

  @Override
  protected boolean isDead(Edge element) {
    return element.isRetired();
  }
}
