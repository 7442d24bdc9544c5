package dev.gordian.core.engine;

import dev.gordian.core.analysis.Analysis;
import dev.gordian.core.graph.LockTable;
import dev.gordian.core.recording.Faults;
import dev.gordian.core.recording.Recorder;
import dev.gordian.core.sites.Sites;
import dev.gordian.core.threads.ThreadRecord;
import dev.gordian.core.threads.ThreadTable;
import dev.gordian.core.threads.Unit;
import dev.gordian.core.util.MpscQueue;
import dev.gordian.hooks.HeldStack;
import dev.gordian.hooks.OrderHooks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Counts for the report. Thread-safe. */
public final class Statistics {

  private final Sites sites;
  private final ThreadTable threads;
  private final LockTable locks;
  private final MpscQueue<?> queue;
  private final Faults faults;
  private final Recorder recorder;
  private final Analysis analysis;
  private final AtomicInteger classesWoven = new AtomicInteger();
  private final AtomicInteger classesSkipped = new AtomicInteger();

  Statistics(
      Sites sites,
      ThreadTable threads,
      LockTable locks,
      MpscQueue<?> queue,
      Recorder recorder,
      Analysis analysis,
      Faults faults) {
    this.recorder = recorder;
    this.analysis = analysis;
    this.sites = sites;
    this.threads = threads;
    this.locks = locks;
    this.queue = queue;
    this.faults = faults;
  }

  public void classWoven() {
    classesWoven.incrementAndGet();
  }

  /** A class could not be woven and runs as it is. */
  public void classSkipped() {
    classesSkipped.incrementAndGet();
  }

  Map<String, Long> now() {
    Map<String, Long> all = new LinkedHashMap<>();
    all.put("classesWoven", (long) classesWoven.get());
    all.put("classesSkipped", (long) classesSkipped.get());
    all.put("acquisitionSites", (long) sites.count());
    all.put("acquisitions", acquisitions());
    all.put("dependencies", recorder.dependencies());
    all.put("dependenciesPassedOver", recorder.dependenciesPassedOver());
    all.put("unitsWithRecords", (long) Unit.withRecords());
    all.put("locks", locks.created());
    all.put("locksPassedOver", locks.passedOver());
    all.put("evidenceTicksCut", OrderHooks.ticksCut());
    all.put("deepStacksCut", recorder.cut());
    all.put("searchesCut", (long) analysis.searchesCut());
    all.put("droppedEvents", (long) queue.dropped());
    all.put("internalErrors", (long) faults.count());
    return all;
  }

  private long acquisitions() {
    long[] sum = {threads.acquisitionsOfEnded()};
    threads.forEach(
        new Consumer<ThreadRecord>() {
          @Override
          public void accept(ThreadRecord record) {
            HeldStack held = record.held();
            if (held != null) {
              sum[0] += Integer.toUnsignedLong(held.acquisitions);
            }
          }
        });
    return sum[0];
  }
}
