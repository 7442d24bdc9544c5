package dev.gordian.core.threads;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * One sequential piece of work: a thread, or one task that a pool runs on some thread. Two units
 * can run at the same time unless a {@link Clock} orders them or they share a {@link #serial}
 * number.
 *
 * <p>Its life is cut into segments: a new one begins where the unit passes its past on to somebody
 * else (starts a thread, ends a task) after it has recorded something. Changed by its own thread
 * only; others may read the clocks.
 */
public final class Unit {

  private static final AtomicInteger IDS = new AtomicInteger();

  public final int id = IDS.incrementAndGet();

  /** Units with the same number never overlap, such as tasks of a single-threaded pool. */
  public final int serial;

  /** What lies in the past for certain: start/join and submit/get. */
  private volatile Clock proven;

  /** What lay in the past in this run: the proven, and latches, queues and the like. */
  private volatile Clock observed;

  private int segment = 1;
  private volatile int lastRecorded;

  public Unit(Clock proven, Clock observed) {
    this(IDS.incrementAndGet(), proven, observed);
  }

  public Unit(int serial, Clock proven, Clock observed) {
    this.serial = serial;
    this.proven = proven;
    this.observed = observed;
  }

  /** A number for units that run one after the other. */
  public static int newSerial() {
    return IDS.incrementAndGet();
  }

  public int segment() {
    return segment;
  }

  public Clock proven() {
    return proven;
  }

  public Clock observed() {
    return observed;
  }

  /** Notes that the current segment holds a recorded event. */
  public void recorded() {
    if (lastRecorded != segment) {
      lastRecorded = segment;
    }
  }

  /** Closes the current segment if something was recorded in it; returns whether it did. */
  public boolean endSegment() {
    if (lastRecorded != segment) {
      return false;
    }
    segment++;
    return true;
  }

  /** The proven past of whoever comes after what this unit has done so far. */
  public Clock provenAfter() {
    int last = lastRecorded;
    return last == 0 ? proven : proven.with(id, last);
  }

  /** The observed past of whoever comes after what this unit has done so far. */
  public Clock observedAfter() {
    int last = lastRecorded;
    return last == 0 ? observed : observed.with(id, last);
  }

  /** A proof that all this came before. */
  public void joinProven(Clock before, Clock observedBefore) {
    proven = Clock.join(proven, before);
    joinObserved(observedBefore);
  }

  /** This came before, in this run. */
  public void joinObserved(Clock before) {
    observed = Clock.join(observed, before);
  }
}
