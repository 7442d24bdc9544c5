package dev.gordian.core.recording;

import dev.gordian.core.graph.LockNode;
import dev.gordian.core.graph.LockTable;
import dev.gordian.core.threads.Clock;
import dev.gordian.core.threads.Points;
import dev.gordian.core.threads.ThreadRecord;
import dev.gordian.core.threads.ThreadTable;
import dev.gordian.core.threads.Unit;
import dev.gordian.core.util.JdkFields;
import dev.gordian.hooks.HeldStack;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.Semaphore;

/**
 * Follows the order between units: who started whom, who waited for whose end, who handed what to
 * whom. Lock-free; where nothing was recorded there is nothing to pass on, and it costs a
 * comparison.
 */
final class ThreadOrder {

  private final ThreadTable threads;
  private final LockTable locks;

  /** Where a thread of its own runs a task, the task's future: since JDK 21. */
  private static final Class<?> THREAD_BOUND_FUTURE =
      JdkFields.type("java.util.concurrent.ThreadPerTaskExecutor$ThreadBoundFuture");

  /** By tasks, futures, latches and pools. */
  private final LastingMarks marks;

  /** By items in queues: a task may be an item, too, and passes both. */
  private final LastingMarks items;

  /** By futures that are no proof. */
  private final RecentMarks recent;

  private final Pools pools = new Pools();
  private final Carriers carriers = new Carriers();
  private final Cancelled cancelled = new Cancelled();

  /** {@code isComplete} says that no mark is to be forgotten, at any cost. */
  ThreadOrder(ThreadTable threads, LockTable locks, boolean isComplete) {
    this.marks = new LastingMarks(isComplete);
    this.items = new LastingMarks(isComplete);
    this.recent = new RecentMarks(!isComplete);
    this.threads = threads;
    this.locks = locks;
  }

  void passed(int point, Object subject, Object context, HeldStack held) {
    ThreadRecord me = (ThreadRecord) held.owner;
    if (subject == null && point != Points.TASK_ENDS) {
      // A queue that had nothing to give.
      return;
    }
    switch (point) {
      case Points.THREAD_START:
        endSegment(me, true);
        Unit unit = me.unit();
        threads.starting((Thread) subject, unit.provenAfter(), unit.observedAfter());
        break;
      case Points.THREAD_JOINED:
        joined(me, (Thread) subject);
        break;
      case Points.TASK_MADE:
        if (Stages.isLink(subject)) {
          submit(me, (ForkJoinTask<?>) subject, true);
        } else {
          publish(me, subject, true, false);
        }
        break;
      case Points.TASK_SUBMITTED:
        submitted(me, subject, context);
        break;
      case Points.ITEM_PUT:
        handOver(me, subject, items, false);
        break;
      case Points.TASK_BEGINS:
        me.beginTask(pools.unitOf(subject, context, marks.meet(subject)));
        break;
      case Points.TASK_ENDS:
        if (context != null && me.unit().hasNews()) {
          publish(me, context, true, true);
          Thread thread = Thread.currentThread();
          if (thread instanceof ForkJoinWorkerThread) {
            publish(me, ((ForkJoinWorkerThread) thread).getPool(), true, true);
          }
        }
        me.endTask();
        break;
      case Points.RESULT_SET:
        publish(me, subject, true, me.unit().hasNews());
        if (subject instanceof CountedCompleter) {
          completePart(me, (CountedCompleter<?>) subject);
        }
        break;
      case Points.SIGNAL:
        if (recent.isFor(subject) && !isProof(subject)) {
          signal(me, subject);
        } else if (!isMutexOrLimit(subject) && !Stages.isRunInPlace(subject)) {
          publish(me, Phasers.root(subject), isProof(subject), true);
        }
        break;
      case Points.POOL_ENDED:
        for (Unit many : pools.sharedUnits(subject)) {
          join(me, many.provenAtEnd(), many.observedAtEnd());
        }
        see(me, marks.find(subject));
        break;
      case Points.RESULT_SEEN:
        seeResults(me, subject);
        break;
      case Points.SIGNAL_SEEN:
        Object[] all = subject instanceof Object[] ? (Object[]) subject : Stages.before(subject);
        if (all == null) {
          see(me, Phasers.root(subject));
        } else {
          for (Object one : all) {
            see(me, one);
          }
        }
        break;
      case Points.ITEM_TAKEN:
        join(me, Clock.EMPTY, items.meet(subject).observed);
        break;
      default:
        throw new IllegalArgumentException("point " + point);
    }
  }

  /** A semaphore orders threads only if it starts without a permit, as a signal does. */
  private boolean isMutexOrLimit(Object subject) {
    if (!(subject instanceof Semaphore)) {
      return false;
    }
    LockNode node = locks.find(subject, System.identityHashCode(subject));
    return node == null || !node.isSignal;
  }

  /** The future of a task that has a thread of its own. */
  private static boolean isProof(Object signal) {
    return signal.getClass() == THREAD_BOUND_FUTURE;
  }

  private void joined(ThreadRecord me, Thread ended) {
    ThreadRecord other = threads.find(ended);
    if (other != null && other != me && other.isOver()) {
      Unit past = other.ownUnit;
      join(me, past.provenAtEnd(), past.observedAtEnd());
    }
  }

  /** Somebody will meet the object, once. */
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

  private void submitted(ThreadRecord me, Object subject, Object context) {
    Object[] all = Several.in(subject);
    Object task = all == null ? subject : all.length == 0 ? null : all[0];
    if (task instanceof ForkJoinTask) {
      if (!carriers.areOf(context)) {
        // That one stage comes after another was so in this run.
        submit(me, (ForkJoinTask<?>) task, !Stages.isLink(task));
      }
    } else if (context != null && !(context instanceof ForkJoinPool)) {
      handOver(me, subject, marks, true);
    }
  }

  /** A task that runs later, once, and whose result anybody may see. */
  private void submit(ThreadRecord me, ForkJoinTask<?> task, boolean isProof) {
    if (task.isDone()) {
      // It is not run once more, and whoever sees its result need not have waited for this.
      return;
    }
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
  private void publish(ThreadRecord me, Object object, boolean isProof, boolean isNews) {
    endSegment(me, isProof);
    Unit unit = me.unit();
    Clock observed = unit.observedAfter();
    if (observed != Clock.EMPTY) {
      Clock proven = isProof ? unit.provenAfter() : Clock.EMPTY;
      marks.join(object, proven, observed, isNews);
    }
  }

  /**
   * Its completion counts towards that of all tasks which it is a part of, of which somebody may
   * wait for the outermost one. Most parts know no more than what was known when they were made.
   */
  private void completePart(ThreadRecord me, CountedCompleter<?> part) {
    if (!me.unit().hasNews()) {
      publish(me, part.getRoot(), true, false);
      return;
    }
    for (CountedCompleter<?> whole = part.getCompleter();
        whole != null;
        whole = whole.getCompleter()) {
      publish(me, whole, true, true);
    }
  }

  /** Anybody may meet the object, but most likely soon. */
  private void signal(ThreadRecord me, Object future) {
    endSegment(me, false);
    Clock observed = me.unit().observedAfter();
    if (observed != Clock.EMPTY) {
      recent.join(future, Clock.EMPTY, observed, true);
    }
  }

  private void seeResults(ThreadRecord me, Object subject) {
    Object[] all = Several.in(subject);
    if (all == null) {
      seeResult(me, subject);
    } else {
      for (Object one : all) {
        seeResult(me, one);
      }
    }
  }

  private void seeResult(ThreadRecord me, Object task) {
    if (!cancelled.is(task)) {
      see(me, task);
    }
  }

  private void see(ThreadRecord me, Object object) {
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
  private static void join(ThreadRecord me, Clock proven, Clock observed) {
    Unit unit = me.unit();
    if (unit.isMany && Clock.join(unit.observed(), observed) != unit.observed()) {
      unit = new Unit(unit.proven(), unit.observed());
      me.replaceUnit(unit);
    }
    unit.join(proven, observed);
  }

  /** What was recorded up to here is about to be in somebody's past; what follows is not. */
  private static void endSegment(ThreadRecord me, boolean isProof) {
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
    pools.sweep();
  }
}
