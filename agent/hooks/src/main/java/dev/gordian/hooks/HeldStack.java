package dev.gordian.hooks;

/**
 * The locks one thread holds now, in order of acquisition, with their acquisition sites.
 *
 * <p>Written by its own thread only; the watcher reads it from outside without synchronisation and
 * therefore reads it twice, with {@link #acquisitions} as the witness that nothing moved. A lock is
 * pushed just <em>before</em> it is asked for: the top entry of a blocked thread is what it wants.
 *
 * <p>Cost follows novelty: with nothing held, push and return; nested and seen before, one look
 * into {@link SeenChains}; only what is new reaches the {@link Delegate}.
 */
public final class HeldStack {

  /** Entries beyond this depth are not recorded (and their releases are not missed). */
  private static final int MAX_DEPTH = 8192;

  /** Held locks that are looked at one by one when the chain of them all is new. */
  private static final int MAX_PAIRS = 32;

  /** In {@link #ids}: not yet known. */
  private static final int UNKNOWN = 0;

  /** In {@link #ids}: the lock stands further down already. */
  public static final int REENTRANT = -1;

  /** Beginnings of keys that are no chains of held locks. */
  private static final long AGAIN = 0x5DEECE66DL;

  private static final long ASKED = 0x41C64E6DL;

  /** Sites under which other locks were taken: there the identity hash is fetched early. */
  static byte[] nestingSites = new byte[1024];

  /**
   * What keys of settled chains are made with; changed from time to time, so that settled chains
   * are looked at again, by all threads at about the same time. Read without synchronisation.
   */
  static long settledSalt = 0x2545F4914F6CDD1DL;

  /** How many locks made at each site were told to the agent. */
  static char[] createdAt = new char[1024];

  public Object[] locks = new Object[4];
  public int[] sites = new int[4];
  public int[] ids = new int[4];
  private int[] hashes = new int[4];

  /** Hash over the chain of held locks and sites up to each entry; 0 where not yet computed. */
  private long[] chain = new long[4];

  public int depth;

  /** Capacity of the arrays; 0 while paused, so that one comparison serves both cases. */
  private int limit = 4;

  /** Counts acquisitions; wraps. */
  public int acquisitions;

  /** What the thread asked a user-written lock for, or will take again after a wait. */
  public Object wanted;

  public int wantedSite;

  /** Depth when {@link #wanted} was set: what stands above is asked for in its stead. */
  public int wantedDepth;

  /** Calls of user-written locks in progress, with the depth and site of the outermost one. */
  private int lockCalls;

  private int lockCallDepth;
  private int lockCallSite;

  /** The agent's own data about this thread. */
  public Object owner;

  private RefCache refs;
  private SeenChains seen;
  private long salt;

  /** Forget which chains were seen: from now on they mean something else (another task). */
  public void beginSegment(int segment) {
    salt = segment * 0x9E3779B97F4A7C15L;
  }

  void push(Object lock, int site) {
    int d = depth;
    if (d >= limit || lock == null) {
      if (lock == null || !grow(d)) {
        return;
      }
    }
    if (d == 0) {
      byte[] nesting = nestingSites;
      hashes[0] = site < nesting.length && nesting[site] != 0 ? System.identityHashCode(lock) : 0;
      ids[0] = UNKNOWN;
      chain[0] = 0;
    } else {
      nest(lock, site, d);
    }
    locks[d] = lock;
    sites[d] = site;
    depth = d + 1;
    acquisitions++;
  }

  /** Removes the topmost entry of this lock; returns whether there was one. */
  boolean pop(Object lock) {
    int top = depth - 1;
    if (top >= 0 && top < limit && locks[top] == lock) {
      locks[top] = null;
      depth = top;
      return true;
    }
    return limit == 0 || remove(lock);
  }

  /** Removes every entry of this lock and returns how many there were. */
  int popAll(Object lock) {
    int holds = 0;
    while (limit != 0 && remove(lock)) {
      holds++;
    }
    return holds;
  }

  private boolean remove(Object lock) {
    for (int i = depth - 1; i >= 0; i--) {
      if (locks[i] == lock) {
        int above = depth - 1 - i;
        System.arraycopy(locks, i + 1, locks, i, above);
        System.arraycopy(sites, i + 1, sites, i, above);
        System.arraycopy(ids, i + 1, ids, i, above);
        System.arraycopy(hashes, i + 1, hashes, i, above);
        locks[depth - 1] = null;
        depth--;
        for (int k = i; k < depth; k++) {
          chain[k] = 0;
        }
        return true;
      }
    }
    return false;
  }

  boolean holds(Object lock) {
    for (int i = depth - 1; i >= 0; i--) {
      if (locks[i] == lock) {
        return true;
      }
    }
    return false;
  }

  /** A second lock is asked for: find out whether this chain of locks was seen before. */
  private void nest(Object lock, int site, int d) {
    for (int i = d - 1; i >= 0; i--) {
      if (locks[i] == lock) {
        ids[d] = REENTRANT;
        hashes[d] = hashes[i];
        chain[d] = 0;
        if (Hooks.keepsItselfOut(lock)) {
          askAgain(lock, site, i);
        }
        return;
      }
    }
    int hash = System.identityHashCode(lock);
    LockRef ref = identify(lock, hash);
    hashes[d] = hash;
    chain[d] = 0;
    if (ref == null || ref.isOwnerless) {
      ids[d] = REENTRANT;
      return;
    }
    ids[d] = ref.id;
    long link = mix(chainTo(d - 1), ref.id, site);
    chain[d] = link;
    if (!isSeen(link) && !(d > 1 && d <= MAX_PAIRS && everyPairSeen(ref.id, site, d))) {
      if (report(ref, site)) {
        seen.add(link ^ settledSalt);
      }
      seen.add(link ^ salt);
    }
  }

  /** Whether the chain was reported in this segment, or is settled for now. */
  private boolean isSeen(long link) {
    return seen.contains(link ^ salt) || seen.contains(link ^ settledSalt);
  }

  /**
   * Whether each held lock was seen as the only one under this acquisition: then the chain, with
   * its larger held set, says nothing new.
   */
  private boolean everyPairSeen(int id, int site, int d) {
    for (int i = 0; i < d; i++) {
      if (ids[i] != REENTRANT && !isSeen(mix(mix(0, ids[i], sites[i]), id, site))) {
        return false;
      }
    }
    return true;
  }

  private void askAgain(Object lock, int site, int i) {
    LockRef ref = identify(lock, System.identityHashCode(lock));
    if (ref == null || ref.isOwnerless) {
      return;
    }
    long key = mix(mix(AGAIN, ref.id, sites[i]), ref.id, site) ^ salt;
    if (!seen.contains(key)) {
      int before = pause();
      try {
        Hooks.delegate.again(this, i, ref, site);
      } catch (Throwable e) {
        Hooks.failed(e);
      } finally {
        resume(before);
      }
      seen.add(key);
    }
  }

  /** Tells the agent, once per site and segment, who asks for a lock that has a shared mode. */
  void ask(Object lock, int site) {
    if (limit == 0) {
      return;
    }
    LockRef ref = identify(lock, System.identityHashCode(lock));
    if (ref == null) {
      return;
    }
    long key = mix(ASKED, ref.id, site) ^ salt;
    if (!seen.contains(key)) {
      int before = pause();
      try {
        Hooks.delegate.asked(this, ref, site);
      } catch (Throwable e) {
        Hooks.failed(e);
      } finally {
        resume(before);
      }
      seen.add(key);
    }
  }

  /**
   * Whether a lock that any thread may release still has an owner as far as we know. Forgets the
   * holds of one that has not.
   */
  boolean isOwned(Object lock, boolean mustBeMutex) {
    if (limit == 0) {
      return false;
    }
    LockRef ref = identify(lock, System.identityHashCode(lock));
    if (ref == null || (mustBeMutex && !ref.isMutex)) {
      return false;
    }
    if (ref.isOwnerless) {
      popAll(lock);
      return false;
    }
    return true;
  }

  LockRef refOf(Object lock) {
    return identify(lock, System.identityHashCode(lock));
  }

  private boolean report(LockRef ref, int site) {
    int before = pause();
    try {
      return Hooks.delegate.nested(this, ref, site);
    } catch (Throwable e) {
      Hooks.failed(e);
      return false;
    } finally {
      resume(before);
    }
  }

  private LockRef identify(Object lock, int hash) {
    if (refs == null) {
      refs = new RefCache();
      seen = new SeenChains();
    }
    LockRef ref = refs.find(lock, hash);
    if (ref == null) {
      int before = pause();
      try {
        ref = Hooks.delegate.identify(lock, hash);
        if (ref != null) {
          refs.add(ref);
        }
      } catch (Throwable e) {
        Hooks.failed(e);
      } finally {
        resume(before);
      }
    }
    return ref;
  }

  private long chainTo(int last) {
    int i = last;
    while (i >= 0 && chain[i] == 0) {
      i--;
    }
    long link = i < 0 ? 0 : chain[i];
    for (i++; i <= last; i++) {
      if (ids[i] == UNKNOWN) {
        identifyHeld(i);
      }
      if (ids[i] != REENTRANT) {
        link = mix(link, ids[i], sites[i]);
      }
      chain[i] = link;
    }
    return link;
  }

  private void identifyHeld(int i) {
    int hash = hashes[i];
    if (hash == 0) {
      // Slow where the lock is a monitor that is held already: next time fetch it before.
      hash = System.identityHashCode(locks[i]);
      hashes[i] = hash;
      byte[] nesting = nestingSites;
      if (sites[i] < nesting.length) {
        nesting[sites[i]] = 1;
      }
    }
    LockRef ref = identify(locks[i], hash);
    ids[i] = ref == null || ref.isOwnerless ? REENTRANT : ref.id;
  }

  /** Depends on the order of the links; bijective in each argument while the others stay. */
  private static long mix(long chain, int id, int site) {
    long x = (chain ^ ((long) id << 32 | site)) * 0x9E3779B97F4A7C15L;
    return x ^ x >>> 32;
  }

  /** Returns the reference of the lock in entry {@code i}; {@code null} if it has none. */
  public LockRef refAt(int i) {
    return identify(locks[i], hashes[i] != 0 ? hashes[i] : System.identityHashCode(locks[i]));
  }

  /** From now on this thread's locks are not recorded, until {@link #resume}. */
  public int pause() {
    int before = limit;
    limit = 0;
    return before;
  }

  public void resume(int before) {
    limit = before;
  }

  private boolean grow(int d) {
    if (limit == 0 || d >= MAX_DEPTH) {
      return false;
    }
    int size = d * 2;
    Object[] newLocks = new Object[size];
    System.arraycopy(locks, 0, newLocks, 0, d);
    int[] newSites = new int[size];
    System.arraycopy(sites, 0, newSites, 0, d);
    int[] newIds = new int[size];
    System.arraycopy(ids, 0, newIds, 0, d);
    int[] newHashes = new int[size];
    System.arraycopy(hashes, 0, newHashes, 0, d);
    long[] newChain = new long[size];
    System.arraycopy(chain, 0, newChain, 0, d);
    // Only now, when no allocation can fail any more, so that the arrays never differ in length.
    locks = newLocks;
    sites = newSites;
    ids = newIds;
    hashes = newHashes;
    chain = newChain;
    limit = size;
    return true;
  }

  /** A lock whose inner working is not known to us is asked for. */
  void beginLockCall(Object lock, int site, boolean waits) {
    if (lockCalls++ == 0) {
      lockCallDepth = depth;
      lockCallSite = site;
    }
    if (waits) {
      wanted = lock;
      wantedSite = lockCallSite;
      wantedDepth = lockCallDepth;
    }
  }

  /**
   * The call is over. If it left a lock on the stack, the outer lock was a wrapper: one lock, not
   * two, and the inner one stands for both.
   */
  void endLockCall(Object lock, boolean taken) {
    if (lockCalls == 0) {
      return;
    }
    int site = lockCallSite;
    if (--lockCalls == 0) {
      wanted = null;
    }
    if (taken && depth == lockCallDepth) {
      push(lock, site);
    }
  }

  /** The lock is given up and will be taken again; inside a lock's own code this is its affair. */
  void beginWait(Object lock, int site) {
    if (lockCalls == 0) {
      wanted = lock;
      wantedSite = site;
      wantedDepth = depth;
    }
  }

  void endWait() {
    if (lockCalls == 0) {
      wanted = null;
    }
  }

  /** The site where the program asked for a lock, seen from inside a wrapper's own code. */
  int outermostSite(int site) {
    return lockCalls == 0 ? site : lockCallSite;
  }
}
