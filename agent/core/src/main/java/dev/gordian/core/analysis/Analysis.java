package dev.gordian.core.analysis;

import dev.gordian.core.graph.CodePair;
import dev.gordian.core.graph.Edge;
import dev.gordian.core.graph.EdgeTable;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.graph.Observer;
import dev.gordian.core.graph.SelfWait;
import dev.gordian.core.graph.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that is concluded from the past of the run. Used by one thread, but for what says else. */
public final class Analysis implements Observer {

  private final LockOrderGraph graph;
  private final SearchesCut cut = new SearchesCut();
  private final Judge judge;
  private final Bugs bugs;
  private final Map<List<Object>, Counted<Violation>> violations = new LinkedHashMap<>();
  private final Map<List<Object>, Counted<SelfWait>> selfWaits = new LinkedHashMap<>();
  private boolean isSearchDue;
  private int changes;

  /** The table is where dependencies may be put that lie on no cycle. */
  public Analysis(Set<Filter> filters, Publication publication, EdgeTable table) {
    this.graph = new LockOrderGraph(table);
    this.judge = new Judge(filters, publication, cut);
    this.bugs = new Bugs(judge, cut);
  }

  @Override
  public void onEdge(Edge edge) {
    graph.add(edge);
    isSearchDue = true;
  }

  @Override
  public void onPair(CodePair pair) {
    graph.add(pair);
  }

  @Override
  public void onWriter(LockNode lock) {
    if (graph.lookAgainAt(lock)) {
      isSearchDue = true;
    }
  }

  @Override
  public void onViolation(Violation violation) {
    List<Object> key =
        Arrays.asList(
            violation.pair.code.inner,
            violation.pair.code.outer,
            violation.held.name(),
            violation.wanted.name());
    count(violations, key, violation);
  }

  @Override
  public void onSelfWait(SelfWait wait) {
    List<Object> key = Arrays.asList(wait.pair.code.inner, wait.pair.code.outer, wait.lock.name());
    count(selfWaits, key, wait);
  }

  private <K, T> void count(Map<K, Counted<T>> all, K key, T event) {
    Counted<T> known = all.get(key);
    if (known == null) {
      all.put(key, new Counted<>(event));
      changes++;
    } else {
      known.again();
    }
  }

  /** Whether edges came since the last search. */
  public boolean isSearchDue() {
    return isSearchDue;
  }

  /** Looks for cycles; takes time in proportion to the open part of the graph. */
  public void search() {
    if (bugs.search(graph)) {
      changes++;
    }
    isSearchDue = graph.hasChanged();
    graph.forgetCollected();
  }

  /** Grows whenever there is a new finding. */
  public int changes() {
    return changes;
  }

  /** How many searches ended at their limit; may be called by any thread. */
  public int searchesCut() {
    return cut.count();
  }

  public List<PotentialBug> bugs() {
    return bugs.bugs();
  }

  public List<PotentialBug> dismissed() {
    return bugs.dismissed();
  }

  public Collection<Counted<Violation>> violations() {
    return new ArrayList<>(violations.values());
  }

  /** Waits of threads for themselves that are possible; a reader waits only behind a writer. */
  public Collection<Counted<SelfWait>> selfWaits() {
    List<Counted<SelfWait>> possible = new ArrayList<>();
    for (Counted<SelfWait> wait : selfWaits.values()) {
      if (!wait.first.lock.isOwnerless && judge.canWaitForItself(wait.first)) {
        possible.add(wait);
      }
    }
    return possible;
  }

  /** Behind whom a reader that reads already may have to wait: the last one seen, or nobody. */
  public List<Writer> writersBefore(SelfWait wait) {
    return judge.writersBefore(wait);
  }

  /** All pairs of lock classes seen nested. */
  public List<CodePair> pairs() {
    return new ArrayList<>(graph.pairs());
  }
}
