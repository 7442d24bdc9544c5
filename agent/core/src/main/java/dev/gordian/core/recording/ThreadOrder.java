package dev.gordian.core.recording;

import dev.gordian.core.graph.LockNode;
import dev.gordian.core.graph.LockTable;
import dev.gordian.core.threads.Points;
import dev.gordian.core.threads.ThreadRecord;
import dev.gordian.core.threads.ThreadTable;
import dev.gordian.core.threads.Unit;
import dev.gordian.core.util.JdkType;
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
  private static final JdkType THREAD_BOUND_FUTURE =
      new JdkType("java.util.concurrent.ThreadPerTaskExecutor$ThreadBoundFuture");

  private final Pasts pasts;
  private final Pools pools = new Pools();
  private final Carriers carriers = new Carriers();

  /** {@code isComplete} says that no mark is to be forgotten, at any cost. */
  ThreadOrder(ThreadTable threads, LockTable locks, boolean isComplete) {
    this.pasts = new Pasts(isComplete);
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
        Pasts.endSegment(me, true);
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
          pasts.publish(me, subject, true, false);
        }
        break;
      case Points.TASK_SUBMITTED:
        submitted(me, subject, context);
        break;
      case Points.ITEM_PUT:
        pasts.put(me, subject);
        break;
      case Points.TASK_BEGINS:
        me.beginTask(pools.unitOf(subject, context, pasts.meet(subject)));
        break;
      case Points.TASK_ENDS:
        if (context != null && me.unit().hasNews()) {
          pasts.publish(me, context, true, true);
          Thread thread = Thread.currentThread();
          if (thread instanceof ForkJoinWorkerThread) {
            pasts.publish(me, ((ForkJoinWorkerThread) thread).getPool(), true, true);
          }
        }
        me.endTask();
        break;
      case Points.RESULT_SET:
        pasts.publish(me, subject, true, me.unit().hasNews());
        if (subject instanceof CountedCompleter) {
          completePart(me, (CountedCompleter<?>) subject);
        }
        break;
      case Points.SIGNAL:
        if (pasts.isRecent(subject) && !isProof(subject)) {
          pasts.signal(me, subject);
        } else if (!isMutexOrLimit(subject) && !Stages.isRunInPlace(subject)) {
          pasts.publish(me, Phasers.root(subject), isProof(subject), true);
        }
        break;
      case Points.POOL_ENDED:
        for (Unit many : pools.sharedUnits(subject)) {
          Pasts.join(me, many.provenAtEnd(), many.observedAtEnd());
        }
        pasts.see(me, subject);
        break;
      case Points.RESULT_SEEN:
        seeResults(me, subject);
        break;
      case Points.SIGNAL_SEEN:
        Object[] all = subject instanceof Object[] ? (Object[]) subject : Stages.before(subject);
        if (all == null) {
          pasts.see(me, Phasers.root(subject));
        } else {
          for (Object one : all) {
            pasts.see(me, one);
          }
        }
        break;
      case Points.ITEM_TAKEN:
        pasts.take(me, subject);
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
    return THREAD_BOUND_FUTURE.isOf(signal);
  }

  private void joined(ThreadRecord me, Thread ended) {
    ThreadRecord other = threads.find(ended);
    if (other != null && other != me && other.isOver()) {
      Unit past = other.ownUnit;
      Pasts.join(me, past.provenAtEnd(), past.observedAtEnd());
    }
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
      pasts.handOver(me, subject);
    }
  }

  /** A task that runs later, once, and whose result anybody may see. */
  private void submit(ThreadRecord me, ForkJoinTask<?> task, boolean isProof) {
    if (task.isDone()) {
      // It is not run once more, and whoever sees its result need not have waited for this.
      return;
    }
    pasts.submit(me, task, isProof);
  }

  /**
   * Its completion counts towards that of all tasks which it is a part of, of which somebody may
   * wait for the outermost one. Most parts know no more than what was known when they were made.
   */
  private void completePart(ThreadRecord me, CountedCompleter<?> part) {
    if (!me.unit().hasNews()) {
      pasts.publish(me, part.getRoot(), true, false);
      return;
    }
    for (CountedCompleter<?> whole = part.getCompleter();
        whole != null;
        whole = whole.getCompleter()) {
      pasts.publish(me, whole, true, true);
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
    if (!Cancelled.is(task)) {
      pasts.see(me, task);
    }
  }

  /** Whether there is much that may belong to collected objects. */
  boolean isSweepDue() {
    return pasts.isSweepDue();
  }

  /** Drops what belongs to collected objects. */
  void sweep() {
    pasts.sweep();
    pools.sweep();
  }
}
