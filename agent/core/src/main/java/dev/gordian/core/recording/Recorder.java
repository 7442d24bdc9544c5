package dev.gordian.core.recording;

import dev.gordian.core.graph.CodePair;
import dev.gordian.core.graph.Dependencies;
import dev.gordian.core.graph.EdgeTable;
import dev.gordian.core.graph.HeldSet;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.graph.LockTable;
import dev.gordian.core.graph.NewLock;
import dev.gordian.core.graph.NewWriter;
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
import dev.gordian.hooks.Hooks;
import dev.gordian.hooks.LockRef;
import dev.gordian.hooks.Nesting;
import dev.gordian.hooks.OrderHooks;
import java.util.concurrent.Semaphore;
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

  private final SpareNestings spares = new SpareNestings();

  /** Threads of the JDK on which virtual threads run: what they do is no work of the program. */
  private static final String CARRIER = "jdk.internal.misc.CarrierThread";

  private final Sites sites;
  private final ThreadTable threads;
  private final LockTable locks;
  private final LockSides sides;
  private final HeldSets heldSets;
  private final ThreadOrder order;
  private final Consumer<Observation> analyst;
  private final Dependencies dependencies;
  private final NewLocks newLocks;
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
      Faults faults,
      boolean isComplete) {
    this.sites = sites;
    this.threads = threads;
    this.locks = locks;
    this.sides = sides;
    this.heldSets = new HeldSets(sites, locks);
    this.order = new ThreadOrder(threads, locks, isComplete);
    this.analyst = analyst;
    this.dependencies = new Dependencies(analyst, isComplete);
    this.newLocks = new NewLocks(sites, sides, analyst);
    this.rule = rule;
    this.faults = faults;
  }

  @Override
  public Nesting takeSpare() {
    return spares.take();
  }

  @Override
  public void giveBack(Nesting nesting) {
    spares.add(nesting);
  }

  @Override
  public boolean threadSeen(HeldStack held, Thread thread) {
    if (thread.getClass().getName().equals(CARRIER)) {
      return false;
    }
    threads.of(thread).attach(held);
    return true;
  }

  @Override
  public LockRef identify(Object lock, int hash, int site) {
    return locks.of(lock, hash, site == Hooks.NO_SITE ? null : sites.get(site));
  }

  @Override
  public int nested(HeldStack stack, LockRef wanted, int siteId) {
    Object lock = wanted.get();
    if (lock == null) {
      return TOLD;
    }
    LockNode side = (LockNode) wanted;
    Site site = sites.get(siteId);
    LockNode to = locks.takenAt(site, side, lock);
    boolean toShared = side.isShared(site);
    side.seenAt(site, lock);

    HeldSet held = heldSets.of(stack);
    int same = held.indexOf(to);
    if (same >= 0) {
      // The other side of a lock that is held already.
      askedAgain(stack, held, same, site, toShared, lock);
      return TOLD;
    }
    if (held.size() == 0) {
      return TOLD;
    }
    if (to.isLimit()) {
      // Who waits for it waits for nobody in particular.
      return SETTLED;
    }
    if (isOneOfTooMany(stack) && dependencies.areFamiliar(held, to, site)) {
      return SETTLED;
    }
    NewLock newLock = newLocks.among(held, to, site, stack);
    Occurrence occurrence = occurrence(stack, held, newLock);
    Dependencies.News news = dependencies.add(held, to, site, toShared, occurrence);
    if (news.isNew) {
      recorded(stack, occurrence);
    }
    if (rule != null) {
      rule.check(held, to, site, occurrence, this);
    }
    return newLock != null ? ONCE : news.isSettled ? SETTLED : TOLD;
  }

  private static boolean isOneOfTooMany(HeldStack stack) {
    return ((ThreadRecord) stack.owner).unit().isOneOfTooMany();
  }

  @Override
  public void again(HeldStack stack, int i, LockRef wanted, int siteId) {
    LockNode side = (LockNode) wanted;
    Object lock = wanted.get();
    if (lock == null) {
      return;
    }
    Site site = sites.get(siteId);
    side.seenAt(site, lock);
    HeldSet held = heldSets.of(stack);
    int same = held.indexOf(locks.takenAt(site, side, lock));
    if (same >= 0) {
      askedAgain(stack, held, same, site, side.isShared(site), lock);
    }
  }

  /** A thread asks for a lock that it holds, and may have to wait for itself. */
  private void askedAgain(
      HeldStack stack, HeldSet held, int i, Site site, boolean shared, Object lock) {
    boolean isLetIn = held.lock(i).isLimit() || Reentrance.isLetIn(lock, held.isShared(i), shared);
    if (site.op.waits() && !isLetIn) {
      CodePair pair = CodePair.single(held.site(i), site, held.lock(i), held.lock(i));
      Occurrence occurrence = occurrence(stack, held, null);
      recorded(stack, occurrence);
      analyst.accept(new SelfWait(pair, held.lock(i), occurrence, held.isShared(i), shared));
    }
  }

  private static void recorded(HeldStack stack, Occurrence occurrence) {
    occurrence.unit.recorded();
    stack.settleIn();
    OrderHooks.recorded();
  }

  @Override
  public void asked(HeldStack stack, LockRef wanted, int siteId) {
    LockNode side = (LockNode) wanted;
    Object lock = wanted.get();
    Site site = sites.get(siteId);
    if (lock != null) {
      side.seenAt(site, lock);
    }
    if (site.op.waits() && !site.shared && !side.sharedSide) {
      if (isOneOfTooMany(stack) && site.isFamiliarToWriters()) {
        return;
      }
      ThreadRecord me = (ThreadRecord) stack.owner;
      String name = Thread.currentThread().getName();
      Occurrence occurrence = new Occurrence(me.unit(), name, me.virtual, heldSets.of(stack), site);
      if (side.whole.addWriter(occurrence)) {
        site.writerSeen();
        analyst.accept(new NewWriter(side.whole));
        recorded(stack, occurrence);
      }
    }
  }

  /** The same object for all acquisitions under one lock between which nothing was ordered. */
  private static Occurrence occurrence(HeldStack stack, HeldSet held, NewLock newLock) {
    ThreadRecord me = (ThreadRecord) stack.owner;
    Unit unit = me.unit();
    String name = Thread.currentThread().getName();
    if (held.size() != 1) {
      return new Occurrence(unit, name, me.virtual, held, null, newLock);
    }
    Nesting nesting = stack.nesting();
    Object last = nesting.lastPlain;
    if (last != null && ((Occurrence) last).isPlain(unit, name, newLock)) {
      return (Occurrence) last;
    }
    Occurrence plain = new Occurrence(unit, name, me.virtual, null, null, newLock);
    nesting.lastPlain = plain;
    return plain;
  }

  /** How often a stack was too deep to be looked at as a whole. */
  public long cut() {
    return heldSets.cut();
  }

  /** Where the analyst puts dependencies of which it has seen all there is. */
  public EdgeTable table() {
    return dependencies.table();
  }

  /** How many different dependencies between lock objects were seen. */
  public long dependencies() {
    return dependencies.count();
  }

  /** How often there was no room in the heap for one of them; it may come again. */
  public long dependenciesPassedOver() {
    return dependencies.refused();
  }

  /** The pair of a nested acquisition, for rules. */
  public CodePair pair(LockNode from, Site outer, LockNode to, Site inner) {
    return dependencies.pair(from, outer, to, inner);
  }

  /** Hands an observation to the analyst. */
  public void observed(Observation observation) {
    analyst.accept(observation);
  }

  @Override
  public Object lockOf(Object condition, HeldStack held) {
    return sides.lockOf(condition, held);
  }

  @Override
  public void derived(Object part, Object whole, int role) {
    sides.add(part, whole, role);
  }

  @Override
  public Object created(Object lock, int siteId) {
    LockNode node = locks.of(lock);
    Site site = sites.get(siteId);
    node.whole.createdAt(site, lock);
    if (lock.getClass() == Semaphore.class) {
      int permits = ((Semaphore) lock).availablePermits();
      node.madeWith(permits);
      node.isSignal = permits == 0;
    }
    return Routes.stackAt(site);
  }

  @Override
  public void ordered(int point, Object subject, Object context, HeldStack held) {
    order.passed(point, subject, context, held);
  }

  /** Whether there is much that may belong to collected objects. */
  public boolean isSweepDue() {
    return order.isSweepDue() || dependencies.isFull();
  }

  /** Whether as much that orders threads was noted as there was before, and not a little. */
  public boolean isOrderSweepDue() {
    return order.isSweepDue();
  }

  /** Drops what belongs to collected objects that order threads. */
  public void sweepOrder() {
    order.sweep();
  }

  /** Drops what belongs to collected objects. */
  public void sweep() {
    sides.sweep();
    order.sweep();
    if (dependencies.isFull()) {
      dependencies.recount(locks);
    }
  }

  @Override
  public void releasedForeign(LockRef lock) {
    lock.isOwnerless = true;
  }

  @Override
  public void failed(Throwable problem) {
    faults.add(problem);
  }
}
