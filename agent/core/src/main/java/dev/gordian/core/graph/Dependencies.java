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

  /** The pair for a nested acquisition; the analyst is told of new ones. */
  public CodePair pair(LockNode from, Site outer, LockNode to, Site inner) {
    CodeEdge code = codeEdges.of(outer, inner);
    CodePair pair = code.find(from, to);
    while (pair == null) {
      pair = new CodePair(code, from, to);
      if (code.add(pair)) {
        analyst.accept(pair);
      } else {
        pair = code.find(from, to);
      }
    }
    return pair;
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
      CodePair pair = pair(from, held.site(i), to, site);
      Edge edge = new Edge(from, to, pair, held.isShared(i), shared);
      if (LockNode.addEdge(edge, occurrence, analyst)) {
        anyNew = true;
        count.increment();
      }
    }
    return anyNew;
  }
}
