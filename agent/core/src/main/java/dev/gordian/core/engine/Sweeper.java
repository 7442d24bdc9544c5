package dev.gordian.core.engine;

import dev.gordian.core.graph.LockTable;
import dev.gordian.core.recording.Recorder;
import dev.gordian.core.threads.ThreadTable;
import java.lang.ref.WeakReference;
import java.util.concurrent.TimeUnit;

/** Drops what belongs to collected objects, once there is much of it. Used by one thread. */
final class Sweeper {

  private static final long SWEEP_NS = TimeUnit.MILLISECONDS.toNanos(500);

  /** Sweeping may take at most this part of the time. */
  private static final int SWEEP_SHARE = 30;

  /** So many locks that were kept since the last time make it worth while. */
  private static final int WORTH_A_SWEEP = 1_000;

  /** A collection makes it worth while, too, but not more often than this. */
  private static final long SWEEP_AFTER_COLLECTION_NS = TimeUnit.SECONDS.toNanos(1);

  private final LockTable locks;
  private final ThreadTable threads;
  private final Recorder recorder;

  private long nextSweep = System.nanoTime() + SWEEP_NS;
  private long nextSweepAfterCollection = nextSweep;
  private int keptAtSweep;

  /** Since the last sweep of all. */
  private final Witness sinceAll = new Witness();

  /** Since the last sweep of what orders threads. */
  private final Witness sinceOrder = new Witness();

  Sweeper(LockTable locks, ThreadTable threads, Recorder recorder) {
    this.locks = locks;
    this.threads = threads;
    this.recorder = recorder;
  }

  /**
   * To be called again and again. What orders threads is swept whenever as much was added as there
   * was and a collection came after it: that costs each of them a constant time.
   */
  void sweep(long now) {
    if (now - nextSweep >= 0) {
      boolean isAfterCollection = sinceAll.hasCollected() && now - nextSweepAfterCollection >= 0;
      sweep(now, isAfterCollection || locks.kept() - keptAtSweep > WORTH_A_SWEEP);
    } else if (recorder.isOrderSweepDue() && sinceOrder.hasCollected()) {
      sinceOrder.renew();
      recorder.sweepOrder();
    }
  }

  private void sweep(long now, boolean isWorthIt) {
    if (isWorthIt) {
      sinceAll.renew();
      nextSweepAfterCollection = now + SWEEP_AFTER_COLLECTION_NS;
      keptAtSweep = locks.kept();
      locks.sweep();
      threads.sweep();
    }
    if (isWorthIt || recorder.isSweepDue()) {
      recorder.sweep();
      long end = System.nanoTime();
      nextSweep = end + Math.max(SWEEP_NS, (end - now) * SWEEP_SHARE);
    }
  }

  /** Says whether there was a collection, at least one of the whole heap, since it was renewed. */
  private static final class Witness {
    private WeakReference<Object> object;

    Witness() {
      renew();
    }

    void renew() {
      object = new WeakReference<>(new Object());
    }

    boolean hasCollected() {
      return object.get() == null;
    }
  }
}
