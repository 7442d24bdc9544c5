package dev.gordian.core.recording;

import dev.gordian.core.threads.Clock;
import dev.gordian.core.threads.ThreadRecord;
import dev.gordian.core.threads.Unit;

/**
 * Hands the pasts of units on to others, by way of the objects that both meet: tasks, futures,
 * latches, items. Lock-free; where nothing was recorded there is nothing to hand on, and no mark.
 */
final class Pasts {

  /** By tasks, futures, latches and pools. */
  private final LastingMarks marks;

  /** By items in queues: a task may be an item, too, and passes both. */
  private final LastingMarks items;

  /** By futures that are no proof. */
  private final RecentMarks recent;

  /** {@code isComplete} says that no mark is to be forgotten, at any cost. */
  Pasts(boolean isComplete) {
    this.marks = new LastingMarks(isComplete);
    this.items = new LastingMarks(isComplete);
    this.recent = new RecentMarks(!isComplete);
  }

  /** The task will be run, once, by whoever gets it. */
  void handOver(ThreadRecord me, Object task) {
    handOver(me, task, marks, true);
  }

  /** The item will be taken, once. */
  void put(ThreadRecord me, Object item) {
    handOver(me, item, items, false);
  }

  /** The item was taken. */
  void take(ThreadRecord me, Object item) {
    join(me, Clock.EMPTY, items.meet(item).observed);
  }

  /** The task begins: returns what lies in its past. */
  Mark.Past meet(Object task) {
    return marks.meet(task);
  }

  private static void handOver(
      ThreadRecord me, Object object, LastingMarks table, boolean isProof) {
    endSegment(me, isProof);
    Unit unit = me.unit();
    Clock proven = isProof ? unit.provenAfter() : Clock.EMPTY;
    Clock observed = unit.observedAfter();
    Mark mark = table.find(object);
    if (observed == Clock.EMPTY && (mark == null || mark.past().pending == 0)) {
      return;
    }
    table.handOver(object, proven, observed);
  }

  /** The task will be run later, once, and its result may be seen by anybody. */
  void submit(ThreadRecord me, Object task, boolean isProof) {
    endSegment(me, isProof);
    Unit unit = me.unit();
    Clock observed = unit.observedAfter();
    if (observed != Clock.EMPTY) {
      marks.submit(task, isProof ? unit.provenAfter() : Clock.EMPTY, observed);
    }
  }

  /**
   * Anybody may meet the object, any number of times; {@code isNews} says that there may be more to
   * be told than what was known when it was made.
   */
  void publish(ThreadRecord me, Object object, boolean isProof, boolean isNews) {
    endSegment(me, isProof);
    Unit unit = me.unit();
    Clock observed = unit.observedAfter();
    if (observed != Clock.EMPTY) {
      Clock proven = isProof ? unit.provenAfter() : Clock.EMPTY;
      marks.join(object, proven, observed, isNews);
    }
  }

  /** Whether it is one of very many objects of which only the latest are kept in mind. */
  boolean isRecent(Object object) {
    return recent.isFor(object);
  }

  /** Anybody may meet the object, but most likely soon. */
  void signal(ThreadRecord me, Object future) {
    endSegment(me, false);
    Clock observed = me.unit().observedAfter();
    if (observed != Clock.EMPTY) {
      recent.join(future, Clock.EMPTY, observed, true);
    }
  }

  /** Who meets the object has all in his past that others have said of it. */
  void see(ThreadRecord me, Object object) {
    if (object != null) {
      see(me, recent.isFor(object) ? recent.find(object) : null);
      see(me, marks.find(object));
    }
  }

  private static void see(ThreadRecord me, Mark mark) {
    if (mark != null) {
      Mark.Past past = mark.past();
      join(me, past.proven, past.observed);
    }
  }

  /** A unit that stands for many tasks cannot learn what one of them learns: that one leaves it. */
  static void join(ThreadRecord me, Clock proven, Clock observed) {
    Unit unit = me.unit();
    if (unit.isMany && Clock.join(unit.observed(), observed) != unit.observed()) {
      unit = new Unit(unit.proven(), unit.observed());
      me.replaceUnit(unit);
    }
    unit.join(proven, observed);
  }

  /** What was recorded up to here is about to be in somebody's past; what follows is not. */
  static void endSegment(ThreadRecord me, boolean isProof) {
    if (me.unit().endSegment(isProof)) {
      me.beginSegment();
    }
  }

  /** Whether there is much that may belong to collected objects. */
  boolean isSweepDue() {
    return marks.isSweepDue() || items.isSweepDue();
  }

  /** Drops what belongs to collected objects. */
  void sweep() {
    marks.sweepAll();
    items.sweepAll();
  }
}
