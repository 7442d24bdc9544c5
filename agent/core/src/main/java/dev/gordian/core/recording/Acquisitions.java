package dev.gordian.core.recording;

import dev.gordian.core.graph.CodePair;
import dev.gordian.core.graph.Dependencies;
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
import dev.gordian.core.threads.Unit;
import dev.gordian.hooks.Delegate;
import dev.gordian.hooks.HeldStack;
import dev.gordian.hooks.LockRef;
import dev.gordian.hooks.Nesting;
import dev.gordian.hooks.OrderHooks;
import java.util.function.Consumer;

/**
 * What acquisitions that were not seen before say of the order of locks: edges of the graph, and
 * who may wait for himself or keep others out. Runs in the program's threads: lock-free, and
 * without lambdas, as {@link Recorder}.
 */
public final class Acquisitions {

  /** Looks at each new nested acquisition, in the thread that makes it. */
  public interface NestingRule {

    void check(
        HeldSet held, LockNode wanted, Site site, Occurrence occurrence, Acquisitions acquisitions);
  }

  private final Sites sites;
  private final LockTable locks;
  private final HeldSets heldSets;
  private final Consumer<Observation> analyst;
  private final Dependencies dependencies;
  private final NewLocks newLocks;
  private final NestingRule rule;

  /** {@code rule} may be null. */
  public Acquisitions(
      Sites sites,
      LockTable locks,
      LockSides sides,
      Dependencies dependencies,
      Consumer<Observation> analyst,
      NestingRule rule) {
    this.sites = sites;
    this.locks = locks;
    this.heldSets = new HeldSets(sites, locks);
    this.analyst = analyst;
    this.dependencies = dependencies;
    this.newLocks = new NewLocks(sites, sides, analyst);
    this.rule = rule;
  }

  /** As {@link Delegate#nested}. */
  int nested(HeldStack stack, LockRef wanted, int siteId) {
    Object lock = wanted.get();
    if (lock == null) {
      return Delegate.TOLD;
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
      return Delegate.TOLD;
    }
    if (held.size() == 0) {
      return Delegate.TOLD;
    }
    if (to.isLimit()) {
      // Who waits for it waits for nobody in particular.
      return Delegate.SETTLED;
    }
    if (isOneOfTooMany(stack) && dependencies.areFamiliar(held, to, site)) {
      return Delegate.SETTLED;
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
    return newLock != null ? Delegate.ONCE : news.isSettled ? Delegate.SETTLED : Delegate.TOLD;
  }

  private static boolean isOneOfTooMany(HeldStack stack) {
    return ((ThreadRecord) stack.owner).unit().isOneOfTooMany();
  }

  /** As {@link Delegate#again}. */
  void again(HeldStack stack, int i, LockRef wanted, int siteId) {
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
      LockNode node = held.lock(i);
      Occurrence occurrence = occurrence(stack, held, null);
      CodePair pair = CodePair.single(held.site(i), site, node, node, occurrence.threadName);
      recorded(stack, occurrence);
      analyst.accept(new SelfWait(pair, node, occurrence, held.isShared(i), shared));
    }
  }

  private static void recorded(HeldStack stack, Occurrence occurrence) {
    occurrence.unit.recorded();
    stack.settleIn();
    OrderHooks.recorded();
  }

  /** As {@link Delegate#asked}. */
  void asked(HeldStack stack, LockRef wanted, int siteId) {
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
  long cut() {
    return heldSets.cut();
  }

  /** The pair of a nested acquisition by the current thread, of that name, for rules. */
  public CodePair pair(LockNode from, Site outer, LockNode to, Site inner, String thread) {
    return dependencies.pair(from, outer, to, inner, thread);
  }

  /** Hands an observation to the analyst. */
  public void observed(Observation observation) {
    analyst.accept(observation);
  }
}
