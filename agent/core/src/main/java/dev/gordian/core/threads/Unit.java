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

  /** So many units with records are kept apart; clocks have an entry for each. */
  private static int maxRecorded = 512;

  /** How many units have recorded something. */
  private static final AtomicInteger WITH_RECORDS = new AtomicInteger();

  /** After so many segments that no proof has ended, no more are made: see {@link #endSegment}. */
  private static int maxObservedSegments = 4096;

  public final int id = IDS.incrementAndGet();

  /** Units with the same number never overlap, such as tasks of a single-threaded pool. */
  public final int serial;

  /** Whether this stands for many units alike, which may run at the same time as each other. */
  public final boolean isMany;

  /** What lies in the past for certain: start/join and submit/get. */
  private volatile Clock proven;

  /** What lay in the past in this run: the proven, and latches, queues and the like. */
  private volatile Clock observed;

  /** What was joined last: the same comes again and again. */
  private Clock lastProven;

  private Clock lastObserved;

  /** What lay in the past when this began. */
  private final Clock provenAtBegin;

  private final Clock observedAtBegin;

  private int segment = 1;
  private volatile int lastRecorded;

  public Unit(Clock proven, Clock observed) {
    this(0, proven, observed, false);
  }

  public Unit(int serial, Clock proven, Clock observed) {
    this(serial, proven, observed, false);
  }

  private Unit(int serial, Clock proven, Clock observed, boolean isMany) {
    this.isMany = isMany;
    this.serial = serial == 0 ? id : serial;
    this.proven = proven;
    this.observed = observed;
    this.provenAtBegin = proven;
    this.observedAtBegin = observed;
  }

  /** All units and their segments are kept apart, at any cost. To be called before any is made. */
  public static void keepAllApart() {
    maxRecorded = Integer.MAX_VALUE;
    maxObservedSegments = Integer.MAX_VALUE;
  }

  /** One unit for any number of tasks with the same past. */
  public static Unit ofMany(Clock proven, Clock observed) {
    return new Unit(0, proven, observed, true);
  }

  /** Whether the two never run at the same time, whatever the scheduler does. */
  public boolean isSerialWith(Unit other) {
    return serial == other.serial && !isMany;
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
    int last = lastRecorded;
    if (last != segment) {
      lastRecorded = segment;
      if (last == 0) {
        WITH_RECORDS.incrementAndGet();
      }
    }
  }

  /** Whether anything of this unit was recorded. */
  public boolean hasRecorded() {
    return lastRecorded != 0;
  }

  /** How many units have recorded something. */
  public static int withRecords() {
    return WITH_RECORDS.get();
  }

  /** Whether so many units have recorded something that only what is really new should be added. */
  public static boolean areTooMany() {
    return WITH_RECORDS.get() >= maxRecorded;
  }

  /**
   * Whether this is new and there were so many before that the order between them all would cost
   * too much: then it is not asked what it says about pairs of sites seen often.
   */
  public boolean isOneOfTooMany() {
    return areTooMany() && !hasRecorded();
  }

  /**
   * Closes the current segment if something was recorded in it; returns whether it did. To be
   * called before the past is handed on.
   *
   * <p>A unit that hands on something all the time, such as a producer, gets no new segment for it
   * after a while: what it does later then counts as possible at any time, which is true of a loop.
   */
  public boolean endSegment(boolean isProof) {
    if (isMany || lastRecorded != segment || (!isProof && segment > maxObservedSegments)) {
      return false;
    }
    segment++;
    return true;
  }

  /** Whether there is more to pass on than what was known when this began. */
  public boolean hasNews() {
    return lastRecorded != 0 || proven != provenAtBegin || observed != observedAtBegin;
  }

  /** The proven past of whoever comes after the closed segments. */
  public Clock provenAfter() {
    return segment == 1 ? proven : proven.with(id, segment - 1);
  }

  /** The observed past of whoever comes after the closed segments. */
  public Clock observedAfter() {
    return segment == 1 ? observed : observed.with(id, segment - 1);
  }

  /** The proven past of whoever comes after all of this unit, which is over. */
  public Clock provenAtEnd() {
    int last = Math.max(segment - 1, lastRecorded);
    return last == 0 ? proven : proven.with(id, last);
  }

  /** The observed past of whoever comes after all of this unit, which is over. */
  public Clock observedAtEnd() {
    int last = Math.max(segment - 1, lastRecorded);
    return last == 0 ? observed : observed.with(id, last);
  }

  /** All this came before: for certain, and in this run. */
  public void join(Clock provenBefore, Clock observedBefore) {
    if (provenBefore != lastProven) {
      lastProven = provenBefore;
      Clock all = Clock.join(proven, provenBefore);
      if (all != proven) {
        proven = all;
      }
    }
    if (observedBefore != lastObserved) {
      lastObserved = observedBefore;
      Clock all = Clock.join(observed, observedBefore);
      if (all != observed) {
        observed = all;
      }
    }
  }
}
