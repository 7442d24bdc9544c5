package dev.gordian.core.graph;

import dev.gordian.core.sites.Site;
import dev.gordian.core.util.HashTrie;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** All locks that have an id, by identity. Lock-free; holds no lock alive. */
public final class LockTable extends HashTrie<LockNode> {

  /** Says of which lock an object is one side. */
  public interface Sides {

    /** Returns the whole lock, or {@code null} if the object is no side of any. */
    Object wholeOf(Object lock);

    boolean isShared(Object side);
  }

  private final AtomicInteger ids = new AtomicInteger();
  private final Sides sides;

  public LockTable(Sides sides) {
    super(16);
    this.sides = sides;
  }

  /** Returns the node of a lock, made if need be. */
  public LockNode of(Object lock, int hash) {
    LockNode node = find(hash, lock);
    return node != null ? node : addIfAbsent(create(lock, hash), lock);
  }

  public LockNode of(Object lock) {
    return of(lock, System.identityHashCode(lock));
  }

  private LockNode create(Object lock, int hash) {
    Object whole = sides.wholeOf(lock);
    return whole == null
        ? new LockNode(lock, ids.incrementAndGet(), hash)
        : new LockNode(lock, ids.incrementAndGet(), hash, of(whole), sides.isShared(lock));
  }

  /**
   * Returns the lock that is taken at such a site: {@code synchronized (lock)} takes another one
   * than {@code lock.lock()}.
   */
  public LockNode takenAt(Site site, LockNode side, Object lock) {
    if (!site.op.isMonitor() || !isLock(lock)) {
      return side.whole;
    }
    LockNode monitor = side.monitor();
    if (monitor == null) {
      monitor = side.monitorOr(new LockNode(lock, ids.incrementAndGet(), side.hash));
    }
    monitor.seenAt(site, lock);
    return monitor;
  }

  private static boolean isLock(Object object) {
    return object instanceof Lock
        || object instanceof ReadWriteLock
        || object instanceof StampedLock
        || object instanceof Semaphore;
  }

  /** How many ids were given so far. */
  public int created() {
    return ids.get();
  }

  @Override
  protected int hashOf(LockNode element) {
    return element.hash;
  }

  @Override
  protected Object keyOf(LockNode element) {
    return element.get();
  }

  @Override
  protected boolean matches(LockNode element, Object key) {
    return element.get() == key;
  }

  @Override
  protected boolean isDead(LockNode element) {
    return element.get() == null;
  }
}
