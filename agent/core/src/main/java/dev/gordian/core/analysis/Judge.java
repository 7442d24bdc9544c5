package dev.gordian.core.analysis;

import dev.gordian.core.graph.Edge;
import dev.gordian.core.graph.HeldSet;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.graph.NewLock;
import dev.gordian.core.graph.Occurrence;
import dev.gordian.core.graph.Route;
import dev.gordian.core.graph.SelfWait;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Decides whether a cycle can deadlock: whether there is one occurrence for each edge such that no
 * filter keeps any two of them apart. The conditions are those of Goodlock (K. Havelund, 2000;
 * Bensalem and Havelund, 2005) extended by modes and by the order of units.
 *
 * <p>An occurrence says what may happen again, so distinct units, disjoint held sets and the lack
 * of a proven order are what is asked for; a proof of feasibility is not.
 */
final class Judge {

  /** Combinations of occurrences that are looked at for one cycle. */
  private static final int MAX_COMBINATIONS = 4096;

  private final Set<Filter> filters;
  private final Publication publication;
  private final SearchesCut cut;

  Judge(Set<Filter> filters, Publication publication, SearchesCut cut) {
    this.filters = filters;
    this.publication = publication;
    this.cut = cut;
  }

  /** Whether two edges can be part of one deadlock, as far as these two alone tell. */
  boolean canMeet(Edge a, Edge b) {
    for (Occurrence o : a.occurrences()) {
      for (Occurrence p : b.occurrences()) {
        if (conflict(a, o, b, p) == null) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a thread that asks for a lock it holds has to wait: a reader, only behind a writer. */
  boolean canWaitForItself(SelfWait wait) {
    return !wait.isOfReader()
        || !filters.contains(Filter.SHARED_MODE)
        || !writersBefore(wait).isEmpty();
  }

  /** Behind whom a reader that reads already may have to wait: the last one seen, or nobody. */
  List<Writer> writersBefore(SelfWait wait) {
    Occurrence[] writers = wait.isOfReader() ? wait.lock.writers() : new Occurrence[0];
    for (int i = writers.length - 1; i >= 0; i--) {
      if (order(writers[i], wait.occurrence) == null) {
        return Collections.singletonList(new Writer(wait.lock, writers[i]));
      }
    }
    return Collections.emptyList();
  }

  Judgement judge(Cycle cycle) {
    List<Edge> edges = cycle.edges;
    int n = edges.size();
    for (int i = 0; i < n; i++) {
      if (!edges.get(i).code().inner.op.waits() && filters.contains(Filter.TRY_LOCK)) {
        return new Judgement(
            first(edges), Collections.<Writer>emptyList(), Filter.TRY_LOCK, edges.get(i).to, i, i);
      }
    }
    return new Search(edges).run();
  }

  private static List<Occurrence> first(List<Edge> edges) {
    List<Occurrence> all = new ArrayList<>();
    for (Edge edge : edges) {
      all.add(edge.occurrences()[0]);
    }
    return all;
  }

  /** The first filter that keeps the two apart; {@code null} if none does. */
  private Filter conflict(Edge a, Occurrence o, Edge b, Occurrence p) {
    Filter order = order(o, p);
    if (order == Filter.SINGLE_THREAD) {
      return order;
    }
    if (filters.contains(Filter.GATE_LOCK) && gate(a, o, b, p) != null) {
      return Filter.GATE_LOCK;
    }
    return order;
  }

  /**
   * The filter that keeps two events from happening at the same time; {@code null} if none does.
   */
  Filter order(Occurrence o, Occurrence p) {
    if (o.unit.isSerialWith(p.unit) && filters.contains(Filter.SINGLE_THREAD)) {
      return Filter.SINGLE_THREAD;
    }
    if (filters.contains(Filter.START_JOIN) && (o.isProvenBefore(p) || p.isProvenBefore(o))) {
      return Filter.START_JOIN;
    }
    if (filters.contains(Filter.HAPPENS_BEFORE)
        && (o.isObservedBefore(p) || p.isObservedBefore(o))) {
      return Filter.HAPPENS_BEFORE;
    }
    return null;
  }

  /** A lock of the edge that nobody else knew, so that nobody could be part of a cycle, or null. */
  private LockNode unpublished(Edge edge, Occurrence o) {
    if (!filters.contains(Filter.HAPPENS_BEFORE)) {
      return null;
    }
    if (publication.isRuledOutAt(edge.code().inner)) {
      return edge.to;
    }
    LockNode lock = o.newLock == null ? null : o.newLock.on(edge);
    return lock != null && isUnpublished(o.newLock) ? lock : null;
  }

  private boolean isUnpublished(NewLock lock) {
    if (lock.isUnpublished == null) {
      boolean isProven = true;
      for (Route route : lock.routes()) {
        isProven = isProven && publication.isRuledOut(route, lock.isFirstUse);
      }
      lock.isUnpublished = isProven;
    }
    return lock.isUnpublished;
  }

  private static LockNode gate(Edge a, Occurrence o, Edge b, Occurrence p) {
    return o.gateWith(a, p, b);
  }

  /** Tries the combinations of occurrences, fewest conflicts first found wins. */
  private final class Search {
    private final List<Edge> edges;
    private final Occurrence[][] choices;
    private final Occurrence[] chosen;
    private int left = MAX_COMBINATIONS;
    private boolean isCut;
    private int fewest = Integer.MAX_VALUE;
    private Judgement best;

    Search(List<Edge> edges) {
      this.edges = edges;
      this.choices = new Occurrence[edges.size()][];
      for (int i = 0; i < choices.length; i++) {
        choices[i] = edges.get(i).occurrences();
      }
      this.chosen = new Occurrence[choices.length];
    }

    Judgement run() {
      choose(0, 0, null);
      if (isCut) {
        cut.add();
      }
      return best;
    }

    /** All occurrences are chosen: this is the best combination so far, if its readers block. */
    private void settle(int conflicts, Conflict worst) {
      Conflict found = worst;
      int all = conflicts;
      Writers writers = new Writers(edges, chosen, Judge.this);
      int open = filters.contains(Filter.SHARED_MODE) ? writers.firstWithout() : -1;
      if (open >= 0) {
        all++;
        if (found == null || Filter.SHARED_MODE.compareTo(found.filter) < 0) {
          int next = (open + 1) % edges.size();
          found = new Conflict(Filter.SHARED_MODE, edges.get(open).to, open, next);
        }
      }
      LockNode limit = filters.contains(Filter.GATE_LOCK) ? limit() : null;
      if (limit != null) {
        all++;
        if (found == null || Filter.GATE_LOCK.compareTo(found.filter) < 0) {
          found = new Conflict(Filter.GATE_LOCK, limit, 0, edges.size() - 1);
        }
      }
      if (all < fewest || (all == fewest && found != null && found.filter.tellsMoreThan(best))) {
        fewest = all;
        List<Occurrence> occurrences = new ArrayList<>(Arrays.asList(chosen));
        best =
            found == null
                ? new Judgement(occurrences, writers.chosen(), null, null, 0, 0)
                : new Judgement(
                    occurrences,
                    writers.chosen(),
                    found.filter,
                    found.lock,
                    found.first,
                    found.second);
      }
    }

    /**
     * A semaphore of which all got a permit before they took the first of their locks, though it
     * has not so many; else {@code null}. Who gets it later may wait for it with a lock in hand.
     */
    private LockNode limit() {
      HeldSet first = chosen[0].heldOn(edges.get(0));
      for (int i = 0; i < first.size(); i++) {
        LockNode limit = first.lock(i);
        if (limit.keepsOutOneOf(edges.size()) && isAround(limit)) {
          return limit;
        }
      }
      return null;
    }

    private boolean isAround(LockNode limit) {
      for (int k = 0; k < chosen.length; k++) {
        HeldSet held = chosen[k].heldOn(edges.get(k));
        int i = held.indexOf(limit);
        if (i < 0 || i > held.indexOf(edges.get(k).from)) {
          return false;
        }
      }
      return true;
    }

    /** {@code worst} describes the first conflict among the edges chosen so far. */
    private void choose(int k, int conflicts, Conflict worst) {
      if (fewest == 0 || conflicts > fewest) {
        return;
      }
      if (conflicts == fewest && !(worst != null && worst.filter.tellsMoreThan(best))) {
        return;
      }
      if (left <= 0) {
        isCut = true;
        return;
      }
      if (k == chosen.length) {
        left--;
        settle(conflicts, worst);
        return;
      }
      for (Occurrence occurrence : choices[k]) {
        chosen[k] = occurrence;
        int more = 0;
        Conflict found = worst;
        LockNode unpublished = unpublished(edges.get(k), occurrence);
        if (unpublished != null) {
          more++;
          if (found == null) {
            found = new Conflict(Filter.HAPPENS_BEFORE, unpublished, k, k);
          }
        }
        for (int i = 0; i < k; i++) {
          Filter filter = conflict(edges.get(i), chosen[i], edges.get(k), occurrence);
          if (filter != null) {
            more++;
            if (found == null || filter.compareTo(found.filter) < 0) {
              LockNode lock =
                  filter == Filter.GATE_LOCK
                      ? gate(edges.get(i), chosen[i], edges.get(k), occurrence)
                      : null;
              found = new Conflict(filter, lock, i, k);
            }
          }
        }
        left--;
        choose(k + 1, conflicts + more, found);
      }
    }
  }

  private static final class Conflict {
    final Filter filter;
    final LockNode lock;
    final int first;
    final int second;

    Conflict(Filter filter, LockNode lock, int first, int second) {
      this.filter = filter;
      this.lock = lock;
      this.first = first;
      this.second = second;
    }
  }
}
