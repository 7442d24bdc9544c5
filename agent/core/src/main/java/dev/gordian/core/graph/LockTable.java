package dev.gordian.core.graph;

import dev.gordian.core.sites.Site;
import dev.gordian.core.util.FilteredTrie;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * All locks that have an id, by identity, in two generations as in a garbage collector: a {@link
 * Nursery} for those seen last and a table that grows for those that have proved, or may turn out,
 * to live longer. Lock-free; holds no lock alive.
 */
public final class LockTable {

  /** Says of which lock an object is one side. */
  public interface Sides {

    /** Returns the whole lock, or {@code null} if the object is no side of any. */
    Object wholeOf(Object lock);

    boolean isShared(Object side);
  }

  /** What one lock takes, here and where the analyst looks for cycles. */
  private static final int BYTES = 200;

  private final AtomicLong ids = new AtomicLong();
  private final AtomicInteger keptSoFar = new AtomicInteger();
  private final Sides sides;
  private final boolean isComplete;
  private final Room room;
  private final Old old = new Old();

  /** Racy: a fence for each lock that is made would cost more than a few not counted. */
  private long passedOver;

  private final Nursery nursery =
      new Nursery(
          new Nursery.Exit() {
            @Override
            public void leaving(LockNode lock) {
              leave(lock);
            }
          });

  /** A complete table keeps every lock as long as it lives. */
  public LockTable(Sides sides, boolean isComplete) {
    this(sides, isComplete, isComplete ? Room.unlimited() : Room.forEach(BYTES));
  }

  LockTable(Sides sides, boolean isComplete, Room room) {
    this.sides = sides;
    this.isComplete = isComplete;
    this.room = room;
  }

  /** Returns the node of a lock, or {@code null} if it has none. */
  public LockNode find(Object lock, int hash) {
    LockNode young = nursery.find(hash, lock);
    return young != null ? young : old.find(hash, lock);
  }

  /** The same for somebody who takes the lock. */
  private LockNode meet(Object lock, int hash) {
    LockNode young = nursery.find(hash, lock);
    if (young != null) {
      young.seenAgain();
      if (young.whole != young) {
        nursery.met(young.whole);
      }
      return young;
    }
    LockNode kept = old.find(hash, lock);
    if (kept != null) {
      kept.seenAgain();
      kept.metAgain();
    }
    return kept;
  }

  public LockNode of(Object lock, int hash) {
    return of(lock, hash, null);
  }

  /** Returns the node of a lock met at that site, or at none; made if need be. */
  public LockNode of(Object lock, int hash, Site site) {
    LockNode node = meet(lock, hash);
    if (node != null) {
      return node;
    }
    Object whole = sides.wholeOf(lock);
    LockNode wholeNode = whole == null ? null : of(whole);
    LockNode added;
    do {
      added = nursery.addIfAbsent(newNode(lock, hash, wholeNode, site), lock);
    } while (added == null);
    return added;
  }

  private LockNode newNode(Object lock, int hash, LockNode whole, Site site) {
    if (whole == null) {
      return new LockNode(lock, newId(), hash, site);
    }
    LockNode side = new LockNode(lock, newId(), hash, whole, sides.isShared(lock));
    whole.addSide(side);
    return side;
  }

  public LockNode of(Object lock) {
    return of(lock, System.identityHashCode(lock));
  }

  private long newId() {
    return ids.incrementAndGet();
  }

  private LockNode keep(LockNode node, Object lock) {
    LockNode kept = old.addIfAbsent(node, lock);
    if (kept == node && !node.isKept()) {
      node.keepIdentity();
      keptSoFar.incrementAndGet();
      room.take();
    }
    return kept;
  }

  private void leave(LockNode node) {
    Object lock = node.get();
    Object whole = node.whole.get();
    if (lock == null || whole == null || node.isForgotten) {
      return;
    }
    if (isToBeKept(node, lock)) {
      keep(node.whole, whole);
      keep(node, lock);
    } else {
      node.forget();
      passedOver++;
    }
  }

  private boolean isToBeKept(LockNode node, Object lock) {
    if (isComplete || node.whole.isKept()) {
      return true;
    }
    // Of a semaphore that was forgotten nothing is said; of others what is known of who may release
    // them is needed to say nothing false.
    if (!(lock instanceof Semaphore)) {
      if (node.isKnownByReleases() || node.whole.isKnownByReleases()) {
        return !room.isOverfull();
      }
      if (node.isOfInterest() || node.whole.isOfInterest()) {
        return !room.isFull();
      }
    }
    return !room.isFull() && node.population().isToBeKept();
  }

  /**
   * Returns the lock that is taken at such a site: {@code synchronized (lock)} takes another one
   * than {@code lock.lock()}.
   */
  public LockNode takenAt(Site site, LockNode side, Object lock) {
    if (!site.op.isMonitor() || !side.isMoreThanMonitor()) {
      return side.whole;
    }
    LockNode monitor = side.monitor();
    if (monitor == null) {
      monitor = side.monitorOr(new LockNode(lock, newId(), side.hash, site));
    }
    monitor.seenAt(site, lock);
    return monitor;
  }

  /** How many ids were given so far. */
  public long created() {
    return ids.get();
  }

  /** How many locks were kept so far because they may live longer; wraps. */
  public int kept() {
    return keptSoFar.get();
  }

  /** About how many young locks made room although they may still have been alive. */
  public long passedOver() {
    return passedOver;
  }

  /** Calls the consumer for each lock, and for the monitor of one that is a lock beside it. */
  public void forEach(Consumer<? super LockNode> consumer) {
    Consumer<LockNode> both =
        new Consumer<LockNode>() {
          @Override
          public void accept(LockNode lock) {
            consumer.accept(lock);
            LockNode monitor = lock.monitor();
            if (monitor != null) {
              consumer.accept(monitor);
            }
          }
        };
    nursery.forEach(both);
    old.forEach(both);
  }

  /** Drops what belongs to collected locks and returns how many living ones are kept. */
  public int sweep() {
    int living = old.sweep();
    room.left(living);
    return living;
  }

  /** Most locks that are looked for are new, and so not here. */
  private static final class Old extends FilteredTrie<LockNode> {
    Old() {
      super(16);
    }

    @Override
    protected int hashOf(LockNode element) {
      return element.hash;
    }

    @Override
    protected void swept(LockNode element) {
      if (element.whole == element) {
        element.population().collected();
      }
    }
  }
}
