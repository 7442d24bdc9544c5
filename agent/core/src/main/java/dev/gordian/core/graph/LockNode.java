package dev.gordian.core.graph;

import dev.gordian.core.sites.Site;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/**
 * A lock object in the lock-order graph: what it is called, what is taken with it, and who asked
 * for it in exclusive mode. Lock-free; any thread may call any method.
 */
public final class LockNode extends Vertex {

  private static final AtomicReferenceFieldUpdater<LockNode, Naming> NAMING =
      AtomicReferenceFieldUpdater.newUpdater(LockNode.class, Naming.class, "naming");
  private static final AtomicReferenceFieldUpdater<LockNode, LockNode> MONITOR =
      AtomicReferenceFieldUpdater.newUpdater(LockNode.class, LockNode.class, "monitor");
  private static final AtomicReferenceFieldUpdater<LockNode, WriterSet> WRITERS =
      AtomicReferenceFieldUpdater.newUpdater(LockNode.class, WriterSet.class, "writers");
  private static final AtomicReferenceFieldUpdater<LockNode, LockNode> LAST_SIDE =
      AtomicReferenceFieldUpdater.newUpdater(LockNode.class, LockNode.class, "lastSide");

  /** A semaphore with more permits than this keeps nobody out whom we might want to know of. */
  private static final int MOST_PERMITS = 64;

  /** The lock this object stands for: itself, or the lock of which it is one side. */
  public final LockNode whole;

  /** Whether taking this object means taking {@link #whole} in shared mode. */
  public final boolean sharedSide;

  /** Whether this is a semaphore that was made without a permit, to wait for a signal. */
  public volatile boolean isSignal;

  /** Where it was seen last, and need not be noted again; racy. */
  private Site lastSeenAt;

  private volatile Naming naming;

  /** {@code null} if there were none. */
  private volatile WriterSet writers;

  /** Whether it stands in the table of those that are kept; racy. */
  private boolean isKept;

  /** Whether it was met when it had been known for a while; racy. */
  private boolean isMetAgain;

  /** The monitor of an object that is a lock in its own right, too; made when first needed. */
  private volatile LockNode monitor;

  /** Its sides, the last one that was met first. */
  private volatile LockNode lastSide;

  /** Of a side: the one that was met before. */
  private LockNode nextSide;

  /** {@code site} is where it is met, or {@code null}. */
  LockNode(Object lock, long id, int hash, Site site) {
    super(lock, id, hash);
    this.whole = this;
    this.sharedSide = false;
    Naming first = Naming.of(lock);
    // Nobody else knows the node yet: no need for a fence.
    NAMING.lazySet(this, site == null ? first : first.seenAt(site, lock));
    this.lastSeenAt = site;
  }

  LockNode(Object side, long id, int hash, LockNode whole, boolean sharedSide) {
    super(side, id, hash);
    this.whole = whole;
    this.sharedSide = sharedSide;
  }

  /** The node of the object's monitor, or {@code null}. */
  LockNode monitor() {
    return monitor;
  }

  /** Makes that node the one of the object's monitor, unless there is one. */
  LockNode monitorOr(LockNode candidate) {
    return MONITOR.compareAndSet(this, null, candidate) ? candidate : monitor;
  }

  /** Whether this is what is taken, as a monitor or else, by way of the given object. */
  public boolean isOf(LockNode side) {
    return this == side.whole || this == side.monitor;
  }

  /** Whether the object is a lock in its own right, so that its monitor is another one. */
  boolean isMoreThanMonitor() {
    return whole.naming.isLock;
  }

  /** The lock class: what the lock is called in reports. */
  public String name() {
    return whole.naming.name.text();
  }

  /** Every name under which a declared hierarchy may mean this lock, but for its superclasses. */
  public List<String> aliases() {
    return whole.naming.name.aliases();
  }

  /** Changes whenever the aliases may have changed. */
  public Object namingVersion() {
    return whole.naming;
  }

  /** The name without line numbers. */
  public String stableName() {
    return whole.naming.name.stableText();
  }

  /** The class of the lock object. */
  public String type() {
    return whole.naming.name.type;
  }

  /** Where the lock was made; {@code null} if that was not seen. */
  public Site createdAt() {
    return whole.naming.name.created;
  }

  boolean isNamedLike(LockNode other) {
    return whole.naming == other.whole.naming || name().equals(other.name());
  }

  /** Notes that the lock was seen at a site. */
  public void seenAt(Site site, Object lock) {
    if (lastSeenAt == site) {
      return;
    }
    lastSeenAt = site;
    Naming old;
    Naming more;
    do {
      old = whole.naming;
      more = old.seenAt(site, lock);
    } while (more != old && !NAMING.compareAndSet(whole, old, more));
  }

  /** Notes where the lock was made. */
  public void createdAt(Site site) {
    Naming old;
    do {
      old = whole.naming;
    } while (!NAMING.compareAndSet(whole, old, old.createdAt(site)));
  }

  /**
   * Notes that somebody asked for the lock in exclusive mode, so that readers may have to wait
   * behind him; returns whether that was new.
   */
  public boolean addWriter(Occurrence occurrence) {
    if (writers == null) {
      WRITERS.compareAndSet(this, null, new WriterSet());
    }
    return writers.add(occurrence);
  }

  /** Some of those who asked for the lock in exclusive mode. */
  public Occurrence[] writers() {
    return WriterSet.of(writers);
  }

  /** The lock is a semaphore that was made with so many permits. */
  public void madeWith(int permitCount) {
    permits = (byte) (permitCount > MOST_PERMITS ? 0 : permitCount);
  }

  /** Whether it is a semaphore used as a mutex: it was made with one permit. */
  public boolean isMutex() {
    return permits == 1;
  }

  /**
   * Whether it is a semaphore that lets several in, but not as many as like: it keeps nobody out
   * for certain, but no more can be inside than it has permits.
   */
  public boolean isLimit() {
    return permits > 1;
  }

  /** Whether so many cannot all be inside. */
  public boolean keepsOutOneOf(int threads) {
    return isLimit() && !isOwnerless && permits < threads;
  }

  /** Whether it lets others in whom it lets in there, at a site or at none that is known. */
  public boolean isShared(Site site) {
    return sharedSide || isLimit() || (site != null && site.shared);
  }

  /** It was met, by whichever side, when it had been known for a while. */
  void metAgain() {
    if (!whole.isMetAgain) {
      whole.isMetAgain = true;
      population().metAgain();
    }
  }

  /** The lock gets another identity when it is met again, unless it is kept elsewhere. */
  void forget() {
    if (isKept) {
      return;
    }
    isForgotten = true;
    LockNode own = monitor;
    if (own != null) {
      own.isForgotten = true;
    }
    for (LockNode side = lastSide; side != null; side = side.nextSide) {
      side.isForgotten = true;
    }
  }

  /** A side of this lock was met: its identity ends with that of the lock. */
  void addSide(LockNode side) {
    if (isKept) {
      return;
    }
    LockNode last;
    do {
      last = lastSide;
      side.nextSide = last;
    } while (!LAST_SIDE.compareAndSet(this, last, side));
    if (isForgotten) {
      side.isForgotten = true;
    }
  }

  /** Whether nobody will be seen to take the lock again under this identity. */
  boolean isOver() {
    return isForgotten || get() == null;
  }

  /** Whether it keeps its identity as long as it lives; may be told late. */
  boolean isKept() {
    return isKept;
  }

  /** The lock keeps its identity as long as it lives. */
  void keepIdentity() {
    isKept = true;
    isForgotten = false;
    lastSide = null;
  }

  /** Whether it is known of the lock, or of a side, who may release it. */
  boolean isKnownByReleases() {
    for (LockNode side = lastSide; side != null; side = side.nextSide) {
      if (side.isOwnerless || side.standsForItself) {
        return true;
      }
    }
    return isOwnerless || standsForItself;
  }

  /**
   * Whether the two are one lock, as far as can be told: one that was forgotten and met again has
   * two identities. In doubt they are, as this is asked for what keeps threads apart.
   */
  public boolean isSameLockAs(LockNode other) {
    if (this == other) {
      return true;
    }
    if (hash != other.hash || !(isForgotten || other.isForgotten)) {
      return false;
    }
    Object mine = get();
    Object its = other.get();
    return mine == its || mine == null || its == null;
  }

  /** Whether there is something to be known of this lock that cannot be found out again. */
  boolean isOfInterest() {
    return isMetAgain || isOpen() || isOwnerless || monitor != null || writers != null;
  }

  /** The locks of the same class. */
  Population population() {
    return whole.naming.population;
  }

  @Override
  public String toString() {
    return name() + "#" + id;
  }
}
