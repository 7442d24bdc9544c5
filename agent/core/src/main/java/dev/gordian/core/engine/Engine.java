package dev.gordian.core.engine;

import dev.gordian.core.analysis.Analysis;
import dev.gordian.core.analysis.Publication;
import dev.gordian.core.findings.CycleFindings;
import dev.gordian.core.findings.Finding;
import dev.gordian.core.findings.Findings;
import dev.gordian.core.graph.LockTable;
import dev.gordian.core.graph.Observation;
import dev.gordian.core.graph.Room;
import dev.gordian.core.hierarchy.HierarchyRule;
import dev.gordian.core.recording.Faults;
import dev.gordian.core.recording.LockSides;
import dev.gordian.core.recording.Recorder;
import dev.gordian.core.sites.Sites;
import dev.gordian.core.threads.ThreadTable;
import dev.gordian.core.threads.Unit;
import dev.gordian.core.util.MpscQueue;
import dev.gordian.core.watch.Watcher;
import dev.gordian.hooks.Delegate;
import dev.gordian.hooks.HeldStack;
import dev.gordian.hooks.Hooks;
import dev.gordian.hooks.OrderHooks;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** The parts of the agent, put together. */
public final class Engine {

  /** The exit code that says: Gordian found what it was told to look for. */
  public static final int EXIT_CODE = 86;

  private static final int QUEUE_CAPACITY = 1 << 20;

  /** What a place in the queue takes. */
  private static final int QUEUE_BYTES = 24;

  private static final long FINISH_MS = 20_000;
  private static final long ANALYST_STACK_BYTES = 16L << 20;

  private final Settings settings;
  private final Sites sites = new Sites();
  private final Faults faults = new Faults();
  private final Recorder recorder;
  private final Statistics statistics;
  private final Reporter reporter;
  private final Analyst analyst;
  private final Watcher watcher;
  private Thread analystThread;

  /** {@code publication} knows the program's code. */
  public Engine(Settings settings, Publication publication) {
    this.settings = settings;
    MpscQueue<Observation> queue =
        new MpscQueue<>((int) Math.min(QUEUE_CAPACITY, Room.forEach(QUEUE_BYTES).most()));
    ThreadTable threads = new ThreadTable();
    LockSides sides = new LockSides();
    if (settings.isComplete) {
      Unit.keepAllApart();
      OrderHooks.followAll();
    }
    LockTable locks = new LockTable(sides, settings.isComplete);
    Findings findings = new Findings(settings.hierarchy);
    this.recorder =
        new Recorder(
            sites,
            threads,
            locks,
            sides,
            new Consumer<Observation>() {
              @Override
              public void accept(Observation observation) {
                queue.offer(observation);
              }
            },
            settings.hierarchy == null ? null : new HierarchyRule(settings.hierarchy),
            faults,
            settings.isComplete);
    Analysis analysis = new Analysis(settings.filters, publication, recorder.table());
    this.statistics = new Statistics(sites, threads, locks, queue, recorder, analysis, faults);
    this.reporter = new Reporter(settings, statistics, faults);
    this.analyst =
        new Analyst(
            analysis,
            new CycleFindings(findings),
            queue,
            locks,
            threads,
            recorder,
            reporter,
            faults,
            settings.hierarchy);
    this.watcher =
        new Watcher(
            sites,
            threads,
            locks,
            findings,
            settings.intervalMs,
            new Consumer<Finding>() {
              @Override
              public void accept(Finding finding) {
                stuck(finding);
              }
            },
            faults);
  }

  public Sites sites() {
    return sites;
  }

  public Statistics statistics() {
    return statistics;
  }

  public Faults faults() {
    return faults;
  }

  /** What the hooks are to call. */
  public Delegate recorder() {
    return recorder;
  }

  /** Starts the agent's threads. */
  public void start() {
    analystThread = daemon("gordian-analyst", analyst);
    analystThread.start();
    daemon("gordian-watcher", watcher).start();
  }

  /**
   * Analyses what is left and writes the last report; returns whether a finding was made for which
   * the run is to fail.
   */
  public boolean finish() {
    analyst.finish();
    LockSupport.unpark(analystThread);
    try {
      analystThread.join(FINISH_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    reporter.end();
    return reporter.isFailure();
  }

  private void stuck(Finding finding) {
    boolean isReported = reporter.publish(finding);
    if (isReported && settings.exitOnDeadlock) {
      Runtime.getRuntime().halt(EXIT_CODE);
    }
  }

  /** The program may count the threads of its own group, wait for them or interrupt them. */
  private static ThreadGroup root() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }

  /** Locks that the agent's own threads take are nobody's business. */
  private static Thread daemon(String name, Runnable work) {
    Thread thread =
        new Thread(
            root(),
            new Runnable() {
              @Override
              public void run() {
                HeldStack held = Hooks.current();
                if (held != null) {
                  held.pause();
                }
                work.run();
              }
            },
            name,
            ANALYST_STACK_BYTES);
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    return thread;
  }
}
