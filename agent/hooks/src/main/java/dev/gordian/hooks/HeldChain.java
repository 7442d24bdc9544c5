package dev.gordian.hooks;

/**
 * What one thread knows of the locks on its {@link HeldStack}: the identity of each, and the chain,
 * which is the hash over the locks and their sites from the bottom up. Both are found when they are
 * first needed, and stay until the stack is changed below.
 *
 * <p>Used by one thread at a time. A class of its own, and no object of its own: there may be very
 * many.
 */
abstract class HeldChain {

  /** In the place of an id: the lock stands further down already, or has no owner. */
  private static final long SKIPPED = -1;

  HeldStack held;
  private final RefCache cache = new RefCache();

  /** Of the entries that are known, and perhaps of one that is about to be pushed. */
  private long[] ids = new long[4];

  /** Of locks that are not familiar, and of others that once stood there. */
  private LockRef[] refs = new LockRef[4];

  private long[] chain = new long[4];

  /** Returns where the lock stands below {@code end}, not below {@code begin}; else less. */
  final int topmost(Object lock, int end, int begin) {
    Object[] locks = held.locks;
    int i = end - 1;
    while (i >= begin && locks[i] != lock) {
      i--;
    }
    return i >= begin ? i : -1;
  }

  /** Looks up the lock of an entry that is about to be pushed. */
  final LockRef lookUp(Object lock, int site, int d) {
    if (d >= ids.length) {
      grow();
    }
    LockRef ref = identify(lock, site, d);
    note(d, ref, site);
    return ref;
  }

  /** Looks up the entries that are not known yet, up to {@code end}. */
  final void lookUp(int end) {
    while (end > ids.length) {
      grow();
    }
    Object[] locks = held.locks;
    for (int i = held.known; i < end; i++) {
      boolean isNew = true;
      for (int k = 0; k < i; k++) {
        isNew &= locks[k] != locks[i];
      }
      note(i, isNew ? identify(locks[i], held.sites[i], i) : null, held.sites[i]);
    }
  }

  /** What stands in entry {@code i}: {@code null} for a lock that is not to be looked at. */
  private void note(int i, LockRef ref, int site) {
    long below = i == 0 ? 0 : chain[i - 1];
    if (ref != null && !ref.isFamiliar()) {
      refs[i] = ref;
    }
    if (ref == null || ref.isOwnerless) {
      ids[i] = SKIPPED;
      chain[i] = below;
    } else {
      ids[i] = ref.id;
      chain[i] = mix(below, ref.id, site);
    }
    held.known = i + 1;
  }

  private LockRef identify(Object lock, int site, int i) {
    int hash = hashAt(lock, site, i);
    LockRef ref = cache.find(lock, hash);
    return ref != null ? ref : meet(lock, hash, site);
  }

  /** Slow where the lock is a monitor that is held already. */
  private int hashAt(Object lock, int site, int i) {
    if (i == 0) {
      return firstHash(lock, site);
    }
    return i == 1 && held.secondHash != 0 ? held.secondHash : System.identityHashCode(lock);
  }

  /** If it has to be fetched late, next time it is fetched before. */
  private int firstHash(Object lock, int site) {
    if (held.firstHash != 0) {
      return held.firstHash;
    }
    EarlySites.add(site);
    return System.identityHashCode(lock);
  }

  /** Returns the reference of a lock that need not be held, met at that site. */
  final LockRef refOf(Object lock, int site) {
    int hash = System.identityHashCode(lock);
    LockRef ref = cache.find(lock, hash);
    return ref != null ? ref : meet(lock, hash, site);
  }

  /** The same where no site is known. */
  final LockRef refOf(Object lock) {
    return refOf(lock, Hooks.NO_SITE);
  }

  @DontInline
  private LockRef meet(Object lock, int hash, int site) {
    LockRef ref = null;
    int before = held.pause();
    try {
      ref = Hooks.delegate.identify(lock, hash, site);
      if (ref != null && ref.isFamiliar()) {
        cache.add(ref);
      }
    } catch (Throwable e) {
      Hooks.failed(e);
    } finally {
      held.resume(before);
    }
    return ref;
  }

  /** As {@link HeldStack#refAt}. */
  final LockRef refAt(int i) {
    if (i >= held.known) {
      lookUp(i + 1);
    }
    if (ids[i] == SKIPPED) {
      return null;
    }
    Object lock = held.locks[i];
    LockRef ref = refs[i];
    return ref != null && ref.get() == lock && !ref.isForgotten
        ? ref
        : identify(lock, held.sites[i], i);
  }

  /**
   * Whether the chain up to entry {@code d} may come again: most locks that are seen for the first
   * time are never seen a second time.
   */
  final boolean areFamiliar(int d, LockRef wanted) {
    boolean are = wanted.isFamiliar();
    for (int i = 0; i < d; i++) {
      LockRef ref = refs[i];
      if (ref != null && ref.get() == held.locks[i] && !ref.isFamiliar()) {
        ref.seenAgain();
        are = false;
      }
    }
    return are;
  }

  /** Whether the lock of that entry is no link of the chain. */
  final boolean isSkipped(int i) {
    return ids[i] == SKIPPED;
  }

  /** The chain up to entry {@code i}, which is known. */
  final long chainTo(int i) {
    return chain[i];
  }

  /** What the chain would be with the lock of entry {@code i} alone, and that one above it. */
  final long pairWith(int i, long id, int site) {
    return mix(mix(0, ids[i], held.sites[i]), id, site);
  }

  /** Depends on the order of the links; bijective in each argument while the others stay. */
  static long mix(long chain, long id, int site) {
    long x = (chain ^ (id << 24) + site) * 0x9E3779B97F4A7C15L;
    return x ^ x >>> 32;
  }

  @DontInline
  private void grow() {
    int size = ids.length * 2;
    long[] newIds = new long[size];
    System.arraycopy(ids, 0, newIds, 0, ids.length);
    LockRef[] newRefs = new LockRef[size];
    System.arraycopy(refs, 0, newRefs, 0, refs.length);
    long[] newChain = new long[size];
    System.arraycopy(chain, 0, newChain, 0, chain.length);
    // Only now, when no allocation can fail any more.
    ids = newIds;
    refs = newRefs;
    chain = newChain;
  }
}
