package dev.gordian.core.watch;

import dev.gordian.core.Scene;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.sites.Op;
import dev.gordian.core.sites.Site;
import dev.gordian.core.threads.ThreadRecord;
import dev.gordian.core.threads.ThreadTable;
import dev.gordian.hooks.HeldStack;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Threads that never run: each has the state and the held stack that it is given, so that a stuck
 * program can be looked at without making one.
 */
final class Still {

  final Scene scene = new Scene();
  final ThreadTable threads = new ThreadTable();

  /** Their records do not keep them. */
  private final List<Fake> alive = new ArrayList<>();

  /** A thread as the watcher sees it. */
  final class Fake extends Thread {
    final HeldStack stack = new HeldStack();
    final AtomicInteger looks = new AtomicInteger();
    final ThreadRecord record;
    volatile State state = State.WAITING;

    /** Called at each look, with its number, before the state is told. */
    private volatile IntConsumer onLook = look -> {};

    Fake(String name) {
      super(name);
      alive.add(this);
      record = threads.of(this);
      record.attach(stack);
    }

    @Override
    public State getState() {
      onLook.accept(looks.incrementAndGet());
      return state;
    }

    Fake onLook(java.util.function.IntConsumer action) {
      onLook = action;
      return this;
    }

    Fake holds(LockNode lock) {
      Site site = scene.site("app.Main", getName(), Op.LOCK, false, lock.name());
      stack.locks[stack.depth] = lock.get();
      stack.sites[stack.depth] = site.id;
      stack.depth++;
      stack.acquisitions++;
      return this;
    }

    /** Has called {@code lock()} and is in there. */
    Fake wants(LockNode lock) {
      Site site = scene.site("app.Main", getName(), Op.LOCK, false, lock.name());
      stack.calls().wanted = lock.get();
      stack.calls().wantedSite = site.id;
      stack.calls().wantedDepth = stack.depth;
      return this;
    }

    /** Goes on: takes and releases something. */
    void moves() {
      stack.acquisitions++;
    }

    /** The wait as it is seen now. */
    Wait waitFor(LockNode lock, boolean shared) {
      return new Wait(Sight.of(record), lock, shared, null, stack.depth);
    }
  }

  Fake thread(String name) {
    return new Fake(name);
  }
}
