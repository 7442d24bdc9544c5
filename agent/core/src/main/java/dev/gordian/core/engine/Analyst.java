package dev.gordian.core.engine;

import dev.gordian.core.analysis.Analysis;
import dev.gordian.core.analysis.Counted;
import dev.gordian.core.analysis.PotentialBug;
import dev.gordian.core.findings.CycleFindings;
import dev.gordian.core.findings.Finding;
import dev.gordian.core.graph.Edge;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.graph.LockTable;
import dev.gordian.core.graph.Observation;
import dev.gordian.core.graph.SelfWait;
import dev.gordian.core.graph.Violation;
import dev.gordian.core.hierarchy.Hierarchy;
import dev.gordian.core.recording.Faults;
import dev.gordian.core.recording.Recorder;
import dev.gordian.core.threads.ThreadTable;
import dev.gordian.core.util.MpscQueue;
import dev.gordian.hooks.Hooks;
import dev.gordian.hooks.OrderHooks;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Draws the conclusions: takes observations from the queue, searches for cycles when there are new
 * edges, and publishes when something has changed. One daemon thread; it polls, so that no thread
 * of the program ever has to wake it.
 */
final class Analyst implements Runnable {

  private static final long TICK_NS = TimeUnit.MILLISECONDS.toNanos(20);

  /** Where nothing happens there are so many ticks from one step to the next. */
  private static final int MOST_TICKS = 8;

  /** Searching may take at most this part of the time, but for the last search. */
  private static final int SHARE = 30;

  /** So often the last step is tried where memory is at its end. */
  private static final int LAST_TRIES = 10;

  private static final int NOTHING = -1;
  private static final long AFTER_NO_MEMORY_NS = TimeUnit.SECONDS.toNanos(1);

  private static final long LAST_SEARCH_NS = TimeUnit.SECONDS.toNanos(2);

  /** A report without findings is written too, so that a killed JVM leaves one. */
  private static final long REFRESH_NS = TimeUnit.SECONDS.toNanos(5);

  private static final long FIRST_REPORT_NS = TimeUnit.SECONDS.toNanos(1);

  private static final long LOOK_AGAIN_NS = TimeUnit.SECONDS.toNanos(1);

  private final Analysis analysis;
  private final CycleFindings findings;
  private final MpscQueue<Observation> queue;
  private final LockTable locks;
  private final Sweeper sweeper;
  private final Reporter reporter;
  private final Faults faults;

  /** {@code null} if none is declared. */
  private final Hierarchy hierarchy;

  private volatile boolean isFinishing;
  private long notBefore = System.nanoTime();
  private long nextRefresh = System.nanoTime() + FIRST_REPORT_NS;
  private long nextLook = System.nanoTime() + LOOK_AGAIN_NS;
  private int ticks = 1;
  private int published;
  private int pairsPublished = -1;
  private int droppedSeen;

  Analyst(
      Analysis analysis,
      CycleFindings findings,
      MpscQueue<Observation> queue,
      LockTable locks,
      ThreadTable threads,
      Recorder recorder,
      Reporter reporter,
      Faults faults,
      Hierarchy hierarchy) {
    this.analysis = analysis;
    this.findings = findings;
    this.queue = queue;
    this.locks = locks;
    this.sweeper = new Sweeper(locks, threads, recorder);
    this.reporter = reporter;
    this.faults = faults;
    this.hierarchy = hierarchy;
  }

  @Override
  public void run() {
    StaticState.initialize(faults);
    reporter.rehearse();
    while (!isFinishing) {
      OrderHooks.tick(ticks);
      LockSupport.parkNanos(ticks * TICK_NS);
      step(false);
    }
    for (int i = 0; i < LAST_TRIES && !step(true); i++) {
      LockSupport.parkNanos(TICK_NS);
    }
  }

  /** Ends the loop after everything that was recorded so far is analysed. */
  void finish() {
    isFinishing = true;
  }

  /** Returns false where the program has used up all memory: all is to be done again. */
  private boolean step(boolean isLast) {
    try {
      ticks = takeObservations() || analysis.isSearchDue() ? 1 : Math.min(ticks * 2, MOST_TICKS);
      long now = System.nanoTime();
      if (analysis.isSearchDue() && (isLast || now - notBefore >= 0)) {
        search(isLast ? LAST_SEARCH_NS : 0);
        long end = System.nanoTime();
        notBefore = end + (end - now) * SHARE;
      }
      if (isLast) {
        reporter.prepare(conclusions());
      } else if (analysis.changes() != published || isRefreshDue(now)) {
        published = analysis.changes();
        pairsPublished = analysis.pairs().size();
        reporter.publish(conclusions());
      } else {
        reporter.tick();
      }
      sweeper.sweep(now);
      lookAgain(now);
    } catch (RuntimeException | LinkageError e) {
      faults.add(e);
    } catch (OutOfMemoryError e) {
      published = NOTHING;
      ticks = MOST_TICKS;
      // Each try costs the program collections of the whole heap; and sweeping may free some of it.
      notBefore = System.nanoTime() + AFTER_NO_MEMORY_NS;
      return false;
    }
    return true;
  }

  /** Searches once, and again for what was put off as long as there is time. */
  private void search(long nanos) {
    long end = System.nanoTime() + nanos;
    do {
      analysis.search();
    } while (analysis.isSearchDue() && System.nanoTime() - end < 0);
  }

  /** Returns whether there were any. */
  private boolean takeObservations() {
    // No more than are there now: whoever adds faster than we take must not keep us from searching.
    int waiting = queue.size();
    Observation next = queue.peek();
    for (int i = 0; i < waiting && next != null; i++) {
      take(next);
      next = queue.peek();
    }
    int dropped = queue.dropped();
    if (dropped != droppedSeen) {
      // The locks still keep the edges that did not fit into the queue.
      locks.forEach(
          new Consumer<LockNode>() {
            @Override
            public void accept(LockNode lock) {
              if (lock.isOpen()) {
                lock.forEachEdge(
                    new Consumer<Edge>() {
                      @Override
                      public void accept(Edge edge) {
                        analysis.onEdge(edge);
                      }
                    });
              }
            }
          });
      droppedSeen = dropped;
    }
    return waiting > 0;
  }

  private void take(Observation observation) {
    try {
      observation.reportTo(analysis);
    } catch (RuntimeException | LinkageError e) {
      faults.add(e);
    }
    // Not where the memory is at its end: then it is taken again.
    queue.remove();
  }

  private boolean isRefreshDue(long now) {
    if (now - nextRefresh < 0) {
      return false;
    }
    nextRefresh = now + REFRESH_NS;
    return analysis.pairs().size() != pairsPublished;
  }

  private Conclusions conclusions() {
    List<Finding> found = new ArrayList<>();
    for (Counted<SelfWait> wait : analysis.selfWaits()) {
      SelfWait first = wait.first;
      found.add(findings.of(first, analysis.writersBefore(first), wait.times(), wait.firstSeen));
    }
    for (PotentialBug bug : analysis.bugs()) {
      found.add(findings.of(bug));
    }
    for (Counted<Violation> violation : analysis.violations()) {
      found.add(findings.of(violation.first, violation.times(), violation.firstSeen));
    }
    List<Finding> dismissed = new ArrayList<>();
    for (PotentialBug bug : analysis.dismissed()) {
      dismissed.add(findings.of(bug));
    }
    return new Conclusions(found, dismissed, LockOrders.of(analysis.pairs(), hierarchy));
  }

  /**
   * Lets all threads look again at what is settled, at the same time: who meets then can be seen.
   */
  private void lookAgain(long now) {
    if (now - nextLook >= 0) {
      nextLook = now + LOOK_AGAIN_NS;
      Hooks.lookAgain();
    }
  }
}
