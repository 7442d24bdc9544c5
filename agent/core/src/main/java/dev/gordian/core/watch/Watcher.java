package dev.gordian.core.watch;

import dev.gordian.core.findings.Finding;
import dev.gordian.core.findings.Findings;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.graph.LockTable;
import dev.gordian.core.recording.Faults;
import dev.gordian.core.sites.Sites;
import dev.gordian.core.threads.ThreadRecord;
import dev.gordian.core.threads.ThreadTable;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Looks at the blocked threads again and again. A circle of waiting threads is reported only if two
 * further looks, a little later, find every thread of it exactly as it was: so threads that are
 * slow but alive are never taken for stuck.
 */
public final class Watcher implements Runnable {

  private static final int CONFIRMATIONS = 2;
  private static final long CONFIRM_AFTER_MS = 10;

  /** Looking may take at most this part of the watcher's time, */
  private static final int SHARE = 100;

  /** as long as that does not keep the user waiting. */
  private static final long LONGEST_PAUSE_MS = 2_000;

  private final LockTable locks;
  private final Waits waits;
  private final Orphans orphans;
  private final StuckThreads stuck;
  private final long intervalMs;
  private final Consumer<Finding> report;
  private final Faults faults;
  private volatile boolean isEnded;
  private final Set<Set<ThreadRecord>> reported = new HashSet<>();
  private final Set<LockNode> reportedOrphans = new HashSet<>();

  public Watcher(
      Sites sites,
      ThreadTable threads,
      LockTable locks,
      Findings findings,
      long intervalMs,
      Consumer<Finding> report,
      Faults faults) {
    this.locks = locks;
    this.orphans = new Orphans(sites, locks);
    threads.whenEndedHolding(orphans);
    this.waits = new Waits(sites, locks, threads);
    this.stuck = new StuckThreads(sites, locks, findings);
    this.intervalMs = intervalMs;
    this.report = report;
    this.faults = faults;
  }

  /** Ends the watching after this look; an interrupt alone, which may be anybody's, does not. */
  void end() {
    isEnded = true;
  }

  @Override
  public void run() {
    long before = 0;
    while (!isEnded) {
      long tookNs = 0;
      long start = System.nanoTime();
      try {
        tookNs = lookOnce();
      } catch (OutOfMemoryError e) {
        // The program has used up all memory; the next look may find some. It costs the program
        // collections of the whole heap, so the slower this was, the later comes the next.
        tookNs = System.nanoTime() - start;
      } catch (InterruptedException e) {
        // Not by us.
        continue;
      } catch (RuntimeException | Error e) {
        faults.add(e);
      }
      try {
        Thread.sleep(pauseMs(Math.min(tookNs, before), intervalMs));
      } catch (InterruptedException e) {
        // Then the next look comes earlier.
      }
      before = tookNs;
    }
  }

  /**
   * One slow look says nothing: the JVM may have loaded what the look needs, or run something else.
   * So {@code tookNs} is what the faster of two in a row took.
   */
  static long pauseMs(long tookNs, long intervalMs) {
    long shareMs = TimeUnit.NANOSECONDS.toMillis(tookNs * SHARE);
    return Math.max(intervalMs, Math.min(shareMs, LONGEST_PAUSE_MS));
  }

  /** Returns how long it took to look; to wait for a confirmation or to report does not count. */
  private long lookOnce() throws InterruptedException {
    long start = System.nanoTime();
    List<Wait> all = waits.look();
    orphans.takeIn();
    List<List<Wait>> circles =
        all.isEmpty()
            ? Collections.<List<Wait>>emptyList()
            : new WaitForGraph(all, locks).circles();
    long tookNs = System.nanoTime() - start;
    reportCircles(circles);
    reportOrphans(all);
    return tookNs;
  }

  private void reportCircles(List<List<Wait>> circles) throws InterruptedException {
    for (List<Wait> circle : circles) {
      Set<ThreadRecord> stuckThreads = threadsOf(circle);
      if (isCertain(circle) && !reported.contains(stuckThreads) && isConfirmed(circle)) {
        report(stuck.finding(circle), reported, stuckThreads);
      }
    }
  }

  private void reportOrphans(List<Wait> all) throws InterruptedException {
    for (Wait wait : all) {
      Orphans.Orphan orphan = orphans.of(wait.lock);
      if (orphan != null
          && !reportedOrphans.contains(wait.lock)
          && isConfirmed(Collections.singletonList(wait))
          && orphans.of(wait.lock) != null) {
        report(stuck.orphaned(wait, orphan), reportedOrphans, wait.lock);
      }
    }
    orphans.sweep();
  }

  /** Reports once what the key stands for, and again only where there was no memory for it. */
  private <K> void report(Finding finding, Set<K> done, K key) {
    try {
      done.add(key);
      report.accept(finding);
    } catch (OutOfMemoryError e) {
      done.remove(key);
      throw e;
    }
  }

  /** A lock that another thread may still release proves nothing. */
  private static boolean isCertain(List<Wait> circle) {
    for (Wait wait : circle) {
      if (wait.lock.isOwnerless) {
        return false;
      }
    }
    return circle.size() > 1 || !circle.get(0).lock.isMutex();
  }

  private boolean isConfirmed(List<Wait> circle) throws InterruptedException {
    for (int i = 0; i < CONFIRMATIONS; i++) {
      Thread.sleep(CONFIRM_AFTER_MS);
      for (Wait wait : circle) {
        if (!wait.sight.isStill()) {
          return false;
        }
      }
    }
    return true;
  }

  private static Set<ThreadRecord> threadsOf(List<Wait> circle) {
    Set<ThreadRecord> threads = new HashSet<>();
    for (Wait wait : circle) {
      threads.add(wait.sight.record);
    }
    return threads;
  }
}
