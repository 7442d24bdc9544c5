package dev.gordian.core.recording;

import dev.gordian.core.graph.Dependencies;
import dev.gordian.core.graph.EdgeTable;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.graph.LockTable;
import dev.gordian.core.graph.Observation;
import dev.gordian.core.sites.Site;
import dev.gordian.core.sites.Sites;
import dev.gordian.core.threads.ThreadTable;
import dev.gordian.hooks.Delegate;
import dev.gordian.hooks.HeldStack;
import dev.gordian.hooks.Hooks;
import dev.gordian.hooks.LockRef;
import dev.gordian.hooks.Nesting;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Takes what the hooks saw for the first time to those who make something of it: {@link
 * Acquisitions} the order of locks, {@link ThreadOrder} the order of threads. Runs in the program's
 * threads: lock-free, and without lambdas, whose bootstrap would run program code.
 */
public final class Recorder extends Delegate {

  private final SpareNestings spares = new SpareNestings();

  /** Threads of the JDK on which virtual threads run: what they do is no work of the program. */
  private static final String CARRIER = "jdk.internal.misc.CarrierThread";

  private final Sites sites;
  private final ThreadTable threads;
  private final LockTable locks;
  private final LockSides sides;
  private final ThreadOrder order;
  private final Dependencies dependencies;
  private final Acquisitions acquisitions;
  private final Faults faults;

  /** {@code rule} may be null. */
  public Recorder(
      Sites sites,
      ThreadTable threads,
      LockTable locks,
      LockSides sides,
      Consumer<Observation> analyst,
      Acquisitions.NestingRule rule,
      Faults faults,
      boolean isComplete) {
    this.sites = sites;
    this.threads = threads;
    this.locks = locks;
    this.sides = sides;
    this.order = new ThreadOrder(threads, locks, isComplete);
    this.dependencies = new Dependencies(analyst, isComplete);
    this.acquisitions = new Acquisitions(sites, locks, sides, dependencies, analyst, rule);
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
  public int nested(HeldStack held, LockRef wanted, int site) {
    return acquisitions.nested(held, wanted, site);
  }

  @Override
  public void again(HeldStack held, int i, LockRef wanted, int site) {
    acquisitions.again(held, i, wanted, site);
  }

  @Override
  public void asked(HeldStack held, LockRef wanted, int site) {
    acquisitions.asked(held, wanted, site);
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
    node.whole.createdAt(site);
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

  /** How often a stack was too deep to be looked at as a whole. */
  public long cut() {
    return acquisitions.cut();
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
