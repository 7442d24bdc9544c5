package dev.gordian.core.graph;

import dev.gordian.core.sites.Site;
import dev.gordian.core.util.HashTrie;

/** All pairs of sites seen nested. Lock-free. */
final class CodeEdges extends HashTrie<CodeEdge> {

  CodeEdges() {
    super(8);
  }

  CodeEdge of(Site outer, Site inner) {
    CodeEdge edge = new CodeEdge(outer, inner);
    CodeEdge known = find(hashOf(edge), edge);
    return known != null ? known : addIfAbsent(edge, edge);
  }

  @Override
  protected int hashOf(CodeEdge element) {
    return CodeEdge.hash(element.outer, element.inner);
  }

  @Override
  protected boolean matches(CodeEdge element, Object key) {
    CodeEdge other = (CodeEdge) key;
    return element.outer == other.outer && element.inner == other.inner;
  }
}
