package dev.gordian.core.graph;

import dev.gordian.core.sites.Site;
import dev.gordian.core.util.HashTrie;
import java.util.function.Consumer;

/** All pairs of sites seen nested. Lock-free. */
final class CodeEdges extends HashTrie<CodeEdge> {

  private static final int RECENT = 1 << 10;

  /** Those asked for last, by their hash; racy. */
  private final CodeEdge[] recent = new CodeEdge[RECENT];

  CodeEdges() {
    super(8);
  }

  CodeEdge of(Site outer, Site inner) {
    int hash = CodeEdge.hash(outer, inner);
    CodeEdge last = recent[hash & RECENT - 1];
    if (last != null && last.outer == outer && last.inner == inner) {
      return last;
    }
    CodeEdge edge = new CodeEdge(outer, inner);
    CodeEdge known = find(hash, edge);
    if (known == null) {
      known = addIfAbsent(edge, edge);
    }
    recent[hash & RECENT - 1] = known;
    return known;
  }

  /** About how many dependencies were seen at all of them. */
  long times() {
    long[] sum = {0};
    forEach(
        new Consumer<CodeEdge>() {
          @Override
          public void accept(CodeEdge edge) {
            sum[0] += edge.times();
          }
        });
    return sum[0];
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
