package dev.gordian.core.recording;

import dev.gordian.core.threads.Unit;
import dev.gordian.core.util.IdentityTrie;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/**
 * The units of the tasks that thread pools run. Two tasks of one pool are two units, even on one
 * thread: what one thread does one after the other two threads may do at the same time tomorrow. In
 * a pool that can have no more than one thread they follow each other.
 *
 * <p>Tasks that nobody waits for and that have the same past are all alike: from the third on they
 * share one unit, so that a server does not begin anew with every request. Lock-free.
 */
final class Pools {

  private static final int MAX_CLASSES = 16;

  private final Table pools = new Table();

  /** Tasks of one pool with the same past. */
  private static final class TaskClass {
    final Mark.Past past;
    final int seen;
    final Unit shared;

    TaskClass(Mark.Past past, int seen, Unit shared) {
      this.past = past;
      this.seen = seen;
      this.shared = shared;
    }

    boolean isOf(Mark.Past other) {
      return past.proven == other.proven && past.observed == other.observed;
    }
  }

  private static final class Pool extends WeakReference<Object> {
    static final AtomicReferenceFieldUpdater<Pool, TaskClass[]> CLASSES =
        AtomicReferenceFieldUpdater.newUpdater(Pool.class, TaskClass[].class, "classes");

    final int hash;

    /** Shared by all tasks while the pool has no more than one thread. */
    final int serial = Unit.newSerial();

    /** Whether its queue is never full. */
    final boolean hasRoom;

    volatile TaskClass[] classes = {};

    Pool(Object pool) {
      super(pool);
      this.hash = System.identityHashCode(pool);
      this.hasRoom = PoolSettings.hasRoomForAll(pool);
    }
  }

  private static final class Table extends IdentityTrie<Pool> {
    Table() {
      super(4);
    }

    @Override
    protected int hashOf(Pool element) {
      return element.hash;
    }
  }

  /** The unit of a task that begins now. */
  Unit unitOf(Object task, Object executor, Mark.Past past) {
    if (!(executor instanceof ThreadPoolExecutor)) {
      return new Unit(past.proven, past.observed);
    }
    Pool pool = pools.find(executor);
    if (pool == null) {
      pool = pools.addIfAbsent(new Pool(executor), executor);
    }
    if (PoolSettings.isSingle(executor, pool.hasRoom)) {
      return new Unit(pool.serial, past.proven, past.observed);
    }
    return isAwaited(task) ? new Unit(past.proven, past.observed) : shared(pool, past);
  }

  /** Whether somebody may wait for the end of the task, or go on after it. */
  private static boolean isAwaited(Object task) {
    return task instanceof FutureTask
        || task instanceof CompletableFuture.AsynchronousCompletionTask;
  }

  private static Unit shared(Pool pool, Mark.Past past) {
    while (true) {
      TaskClass[] old = pool.classes;
      int i = 0;
      while (i < old.length && !old[i].isOf(past)) {
        i++;
      }
      if (i < old.length && old[i].shared != null) {
        return old[i].shared;
      }
      if (i == MAX_CLASSES) {
        return new Unit(past.proven, past.observed);
      }
      int seen = i < old.length ? old[i].seen + 1 : 1;
      Unit unit = seen > 2 ? Unit.ofMany(past.proven, past.observed) : null;
      TaskClass[] more = Arrays.copyOf(old, Math.max(old.length, i + 1));
      more[i] = new TaskClass(past, seen, unit);
      if (Pool.CLASSES.compareAndSet(pool, old, more)) {
        return unit != null ? unit : new Unit(past.proven, past.observed);
      }
    }
  }

  /** The units that stand for many tasks of a pool. */
  List<Unit> sharedUnits(Object executor) {
    List<Unit> units = new ArrayList<>();
    Pool pool = pools.find(executor);
    if (pool != null) {
      for (TaskClass tasks : pool.classes) {
        if (tasks.shared != null) {
          units.add(tasks.shared);
        }
      }
    }
    return units;
  }

  void sweep() {
    pools.sweep();
  }
}
