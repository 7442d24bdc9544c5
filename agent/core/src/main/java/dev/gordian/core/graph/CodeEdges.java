package dev.gordian.core.graph;

import dev.gordian.core.sites.Site;
import dev.gordian.core.util.HashTrie;
import java.util.concurrent.atomic.AtomicInteger;

/** All pairs of sites seen nested. Lock-free. */
public final class CodeEdges extends HashTrie<CodeEdge> {

  private final AtomicInteger numbers = new AtomicInteger();

  public CodeEdges() {
    super(8);
  }

  /** Returns the edge, with the current stack if it is new. */
  public CodeEdge of(Site outer, Site inner) {
    CodeEdge probe = new CodeEdge(outer, inner, null, 0);
    CodeEdge known = find(hashOf(probe), probe);
    return known != null
        ? known
        : addIfAbsent(new CodeEdge(outer, inner, new Stack(), numbers.incrementAndGet()), probe);
  }

  /** Marks where a stack was taken; never thrown. */
  private static final class Stack extends Throwable {
    private static final long serialVersionUID = 1;
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
