package dev.gordian.core.graph;

import dev.gordian.core.sites.Site;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Takes what one nested acquisition says into the graph: one edge from each lock held to the lock
 * wanted. Lock-free; runs in the program's threads.
 */
public final class Dependencies {

  private final CodeEdges codeEdges = new CodeEdges();
  private final Consumer<Observation> analyst;
  private final LongAdder count = new LongAdder();

  public Dependencies(Consumer<Observation> analyst) {
    this.analyst = analyst;
  }

  /** The code of a nested acquisition; new pairs of sites get the current stack. */
  public CodeEdge code(Site outer, Site inner) {
    return codeEdges.of(outer, inner);
  }

  /** How many edges and occurrences of edges were added. */
  public long count() {
    return count.sum();
  }

  /** Returns whether anything was new. */
  public boolean add(HeldSet held, LockNode to, Site site, boolean shared, Occurrence occurrence) {
    boolean anyNew = false;
    for (int i = 0; i < held.size(); i++) {
      LockNode from = held.lock(i);
      CodeEdge code = codeEdges.of(held.site(i), site);
      Edge edge = new Edge(from, to, code, held.isShared(i), shared);
      if (LockNode.addEdge(edge, occurrence, analyst)) {
        anyNew = true;
        count.increment();
        CodePair pair = code.newPair(from, to);
        if (pair != null) {
          analyst.accept(pair);
        }
      }
    }
    return anyNew;
  }
}
