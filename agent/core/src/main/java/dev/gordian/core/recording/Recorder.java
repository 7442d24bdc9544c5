package dev.gordian.core.recording;

import dev.gordian.core.graph.CodeEdge;
import dev.gordian.core.graph.Dependencies;
import dev.gordian.core.graph.HeldSet;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.graph.LockTable;
import dev.gordian.core.graph.Observation;
import dev.gordian.core.graph.Occurrence;
import dev.gordian.core.graph.SelfWait;
import dev.gordian.core.sites.Site;
import dev.gordian.core.sites.Sites;
import dev.gordian.core.threads.ThreadRecord;
import dev.gordian.core.threads.ThreadTable;
import dev.gordian.core.threads.Unit;
import dev.gordian.hooks.Delegate;
import dev.gordian.hooks.HeldStack;
import dev.gordian.hooks.LockRef;
import java.util.function.Consumer;

/**
 * Turns what the hooks saw for the first time into edges of the lock-order graph. Runs in the
 * program's threads: lock-free, and without lambdas, whose bootstrap would run program code.
 */
public final class Recorder extends Delegate {

  /** Looks at each new nested acquisition, in the thread that makes it. */
  public interface NestingRule {

    void check(HeldSet held, LockNode wanted, Site site, Occurrence occurrence, Recorder recorder);
  }

  private final Sites sites;
  private final ThreadTable threads;
  private final LockTable locks;
  private final LockSides sides;
  private final ThreadOrder order;
  private final Consumer<Observation> analyst;
  private final Dependencies dependencies;
  private final NestingRule rule;
  private final Faults faults;

  /** {@code rule} may be null. */
  public Recorder(
      Sites sites,
      ThreadTable threads,
      LockTable locks,
      LockSides sides,
      Consumer<Observation> analyst,
      NestingRule rule,
      Faults faults) {
    this.sites = sites;
    this.threads = threads;
    this.locks = locks;
    this.sides = sides;
    this.order = new ThreadOrder(threads);
    this.analyst = analyst;
    this.dependencies = new Dependencies(analyst);
    this.rule = rule;
    this.faults = faults;
  }

  @Override
  public void threadSeen(HeldStack held, Thread thread) {
    threads.of(thread).attach(held);
  }

  @Override
  public LockRef identify(Object lock, int hash) {
    return locks.of(lock, hash);
  }

  @Override
  public void nested(HeldStack stack, LockRef wanted, int siteId) {
    Object lock = wanted.get();
    if (lock == null) {
      return;
    }
    LockNode side = (LockNode) wanted;
    Site site = sites.get(siteId);
    LockNode to = side.whole;
    boolean toShared = site.shared || side.sharedSide;
    side.seenAt(site, lock);

    HeldSet held = heldBy(stack);
    for (int i = 0; i < held.size(); i++) {
      if (held.lock(i) == to) {
        if (held.isShared(i) && !toShared && site.op.waits()) {
          upgraded(held, i, site);
        }
        return;
      }
    }
    if (held.size() == 0) {
      return;
    }
    Occurrence occurrence = occurrence(stack, held);
    if (dependencies.add(held, to, site, toShared, occurrence)) {
      occurrence.unit.recorded();
    }
    if (rule != null) {
      rule.check(held, to, site, occurrence, this);
    }
  }

  /** A thread that holds the read side waits for the write side, which waits for the readers. */
  private void upgraded(HeldSet held, int i, Site site) {
    ThreadRecord me = threads.of(Thread.currentThread());
    CodeEdge code = dependencies.code(held.site(i), site);
    Occurrence occurrence =
        new Occurrence(me.unit(), Thread.currentThread().getName(), me.virtual, held);
    analyst.accept(new SelfWait(code, held.lock(i), occurrence, true, false));
  }

  private HeldSet heldBy(HeldStack stack) {
    int n = 0;
    int depth = stack.depth;
    LockNode[] nodes = new LockNode[depth];
    Site[] at = new Site[depth];
    boolean[] shared = new boolean[depth];
    for (int i = 0; i < depth; i++) {
      LockNode side = stack.ids[i] == HeldStack.REENTRANT ? null : (LockNode) stack.refAt(i);
      if (side == null) {
        continue;
      }
      Site site = sites.get(stack.sites[i]);
      side.seenAt(site, stack.locks[i]);
      nodes[n] = side.whole;
      at[n] = site;
      shared[n] = site.shared || side.sharedSide;
      n++;
    }
    if (n < depth) {
      nodes = java.util.Arrays.copyOf(nodes, n);
      at = java.util.Arrays.copyOf(at, n);
      shared = java.util.Arrays.copyOf(shared, n);
    }
    return new HeldSet(nodes, at, shared);
  }

  /** The same object for all acquisitions under one lock between which nothing was ordered. */
  private static Occurrence occurrence(HeldStack stack, HeldSet held) {
    ThreadRecord me = (ThreadRecord) stack.owner;
    Unit unit = me.unit();
    String name = Thread.currentThread().getName();
    if (held.size() > 1) {
      return new Occurrence(unit, name, me.virtual, held);
    }
    Object last = me.lastPlain;
    if (last != null && ((Occurrence) last).isPlain(unit, name)) {
      return (Occurrence) last;
    }
    Occurrence plain = new Occurrence(unit, name, me.virtual, null);
    me.lastPlain = plain;
    return plain;
  }

  /** How many different dependencies between lock objects were seen. */
  public long dependencies() {
    return dependencies.count();
  }

  /** The code of a nested acquisition, for rules. */
  public CodeEdge code(Site outer, Site inner) {
    return dependencies.code(outer, inner);
  }

  /** Hands an observation to the analyst. */
  public void observed(Observation observation) {
    analyst.accept(observation);
  }

  @Override
  public Object lockOf(Object condition) {
    return sides.lockOf(condition);
  }

  @Override
  public void derived(Object part, Object whole, int role) {
    sides.add(part, whole, role);
  }

  @Override
  public void created(Object lock, int site) {
    locks.of(lock).createdAt(sites.get(site), lock);
  }

  @Override
  public void ordered(int point, Object subject, HeldStack held) {
    order.passed(point, subject, held);
  }

  @Override
  public void releasedForeign(Object lock) {
    // Of no interest yet: the thread that took the lock still shows it as held.
  }

  @Override
  public void failed(Throwable problem) {
    faults.add(problem);
  }
}
