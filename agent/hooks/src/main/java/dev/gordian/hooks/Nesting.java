package dev.gordian.hooks;

/**
 * What one thread knows of the locks on its {@link HeldStack} and of those it meets: their
 * identities, and which chains of nested acquisitions were reported. Used by one thread at a time:
 * the next one finds the identities there, and tells the chains for itself.
 *
 * <p>A chain is the hash over the held locks and their sites from the bottom up. It is computed
 * when first needed, and stays until the stack is changed below.
 */
public final class Nesting {

  /** Held locks that are looked at one by one when the chain of them all is new. */
  private static final int MAX_PAIRS = 32;

  /** So many entries are looked through for the lock itself before the chain is looked up. */
  private static final int NEAR = 8;

  /** In the place of an id: the lock stands further down already, or has no owner. */
  private static final long SKIPPED = -1;

  /** Beginnings of keys that are no chains of held locks. */
  private static final long AGAIN = 0x5DEECE66DL;

  private static final long ASKED = 0x41C64E6DL;

  /**
   * Sites under which other locks were taken: there the identity hash is fetched early, and what is
   * taken second is looked at in full, as what comes third needs that.
   */
  static byte[] earlySites = new byte[1024];

  /**
   * What keys of settled chains are made with; changed from time to time, so that settled chains
   * are looked at again, by all threads at about the same time. Read without synchronisation.
   */
  static long settledSalt = 0x2545F4914F6CDD1DL & SeenChains.SALT;

  private HeldStack held;
  private final RefCache cache = new RefCache();
  private final SeenChains seen = new SeenChains();
  private final KnownPairs pairs = new KnownPairs();
  private long salt;

  /** What keys of settled chains are made with, too: each thread tells once, but for newcomers. */
  private long threadSalt;

  private long[] ids = new long[4];

  /** Of locks that are not familiar, and of others that once stood there. */
  private LockRef[] refs = new LockRef[4];

  private long[] chain = new long[4];

  /** What the agent last made when it was told, to be used again; for the agent's own use. */
  public Object lastPlain;

  /** The same for what was held. */
  public Object lastHeld;

  /** Makes room for the flags of sites with ids below {@code count}. */
  static void sites(int count) {
    byte[] old = earlySites;
    if (count > old.length) {
      byte[] more = new byte[Math.max(count, old.length * 2)];
      System.arraycopy(old, 0, more, 0, old.length);
      earlySites = more;
    }
  }

  /** For use by the thread of that stack, which does now what the number stands for. */
  void belongTo(HeldStack stack, int segment) {
    held = stack;
    salt = segment * 0x9E3779B97F4A7C15L & SeenChains.SALT;
    threadSalt = stack.settlement() * 0xD1342543DE82EF95L & SeenChains.SALT;
  }

  /**
   * A lock is asked for while {@code d} entries are on the stack: was this chain seen before? A
   * method of its own, so that what calls it stays small enough to be copied into woven code.
   */
  @DontInline
  void enter(Object lock, int site, int d) {
    if (d != 1 || !isKnownPair(lock, site)) {
      examine(lock, site, d);
    }
  }

  /** The same for the second entry, where no third is expected: the first is not looked at. */
  private boolean isKnownPair(Object lock, int site) {
    Object outer = held.locks[0];
    int outerHash = held.firstHash;
    if (outerHash == 0 || outer == lock || isMoreExpectedUnder(site)) {
      held.secondHash = 0;
      return false;
    }
    int hash = System.identityHashCode(lock);
    held.secondHash = hash;
    boolean isKnown =
        pairs.contains(
            outer, outerHash, held.sites[0], lock, hash, site, salt, settledSalt ^ threadSalt);
    if (isKnown && held.known > 1) {
      // What stood there before is not this lock.
      held.known = 1;
    }
    return isKnown;
  }

  private void examine(Object lock, int site, int d) {
    int same = topmost(lock, d, Math.max(0, d - NEAR));
    if (same >= 0) {
      again(lock, site, same, d);
      return;
    }
    if (held.known < d) {
      if (d > 1) {
        // What was not looked at then is needed now: next time it is looked at when it is taken.
        expectMoreUnder(held.sites[1]);
      }
      lookUp(d);
    }
    if (d >= ids.length) {
      grow();
    }
    LockRef ref = identify(lock, site, d);
    note(d, ref, site);
    long link = chain[d];
    if (ids[d] == SKIPPED) {
      return;
    }
    if (isSeen(link)) {
      boolean wasLookedFor = d == 1 && held.secondHash != 0;
      if (wasLookedFor && ref.isFamiliar() && pairs.hasRoom()) {
        addPair(ref, site, link);
      }
    } else {
      examineNew(ref, lock, site, d, link);
    }
  }

  /** The chain is new. A lock that stands far down already is part of no chain that was seen. */
  @DontInline
  private void examineNew(LockRef ref, Object lock, int site, int d, long link) {
    int same = d > NEAR ? topmost(lock, d - NEAR, 0) : -1;
    if (same >= 0) {
      again(lock, site, same, d);
    } else if (!everyPairSeen(ref.id, site, d)) {
      enterNew(ref, site, d, link);
    }
  }

  /** The next time that pair is found at once. */
  @DontInline
  private void addPair(LockRef inner, int site, long link) {
    LockRef outer = refAt(0);
    if (outer != null && outer.isFamiliar()) {
      long settled = settledSalt ^ threadSalt;
      boolean isSettled = seen.contains(link ^ settled, link ^ settled);
      pairs.add(
          new KnownPair(outer, held.sites[0], inner, site, isSettled ? settled : salt),
          isSettled ? salt : settled);
    }
  }

  /** The thread needs it no more. */
  void leave() {
    held = null;
  }

  /** Returns where the lock stands below {@code end}, not below {@code begin}; else less. */
  private int topmost(Object lock, int end, int begin) {
    Object[] locks = held.locks;
    int i = end - 1;
    while (i >= begin && locks[i] != lock) {
      i--;
    }
    return i >= begin ? i : -1;
  }

  /** The chain is new, and what it says is not known from others. */
  @DontInline
  private void enterNew(LockRef ref, int site, int d, long link) {
    int told = Delegate.TOLD;
    int before = held.pause();
    try {
      told = Hooks.delegate.nested(held, ref, site);
    } catch (OutOfMemoryError e) {
      // The program has used up all memory: it is told again after the next look.
      told = Delegate.SETTLED;
    } catch (Throwable e) {
      Hooks.failed(e);
    } finally {
      held.resume(before);
    }
    if (areFamiliar(d, ref) && told != Delegate.ONCE) {
      seen.add(link ^ (told == Delegate.SETTLED ? settledSalt ^ threadSalt : salt));
    }
  }

  /** Whether the chain was reported in this segment, or is settled for now. */
  private boolean isSeen(long link) {
    return seen.contains(link ^ salt, link ^ settledSalt ^ threadSalt);
  }

  /**
   * Whether the chain up to entry {@code d} may come again: most locks that are seen for the first
   * time are never seen a second time.
   */
  private boolean areFamiliar(int d, LockRef wanted) {
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

  /**
   * Whether each held lock was seen as the only one under this acquisition: then the chain, with
   * its larger held set, says nothing new.
   */
  private boolean everyPairSeen(long id, int site, int d) {
    if (d == 1 || d > MAX_PAIRS) {
      return false;
    }
    for (int i = 0; i < d; i++) {
      if (ids[i] != SKIPPED && !isSeen(mix(mix(0, ids[i], held.sites[i]), id, site))) {
        return false;
      }
    }
    return true;
  }

  /** Looks up the entries that are not known yet, up to {@code end}. */
  private void lookUp(int end) {
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
    expectMoreUnder(site);
    return System.identityHashCode(lock);
  }

  static boolean isMoreExpectedUnder(int site) {
    byte[] early = earlySites;
    return site < early.length && early[site] != 0;
  }

  private static void expectMoreUnder(int site) {
    byte[] early = earlySites;
    if (site < early.length) {
      early[site] = 1;
    }
  }

  private LockRef identify(Object lock, int site) {
    int hash = System.identityHashCode(lock);
    LockRef ref = cache.find(lock, hash);
    return ref != null ? ref : meet(lock, hash, site);
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

  LockRef refAt(int i) {
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

  /** Returns the reference of a lock that need not be held. */
  LockRef refOf(Object lock) {
    return identify(lock, Hooks.NO_SITE);
  }

  /** The lock stands further down already. */
  private void again(Object lock, int site, int i, int d) {
    if (held.known > d) {
      held.known = d;
    }
    if (!Hooks.keepsItselfOut(lock)) {
      return;
    }
    LockRef ref = identify(lock, site);
    if (ref == null || ref.isOwnerless) {
      return;
    }
    long key = mix(mix(AGAIN, ref.id, held.sites[i]), ref.id, site) ^ salt;
    if (!seen.contains(key, key)) {
      tellAgain(i, ref, site);
      seen.add(key);
    }
  }

  @DontInline
  private void tellAgain(int i, LockRef ref, int site) {
    int before = held.pause();
    try {
      Hooks.delegate.again(held, i, ref, site);
    } catch (Throwable e) {
      Hooks.failed(e);
    } finally {
      held.resume(before);
    }
  }

  /** Tells the agent, once per site and segment, who asks for a lock that has a shared mode. */
  void ask(Object lock, int site) {
    if (held.isPaused()) {
      return;
    }
    LockRef ref = identify(lock, site);
    if (ref == null) {
      return;
    }
    long key = mix(ASKED, ref.id, site) ^ salt;
    if (!seen.contains(key, key)) {
      tellAsked(ref, site);
      seen.add(key);
    }
  }

  @DontInline
  private void tellAsked(LockRef ref, int site) {
    int before = held.pause();
    try {
      Hooks.delegate.asked(held, ref, site);
    } catch (Throwable e) {
      Hooks.failed(e);
    } finally {
      held.resume(before);
    }
  }

  /**
   * Whether a lock that any thread may release still has an owner as far as we know. Forgets the
   * holds of one that has not.
   */
  boolean isOwned(Object lock, int site, boolean isSemaphore) {
    if (held.isPaused()) {
      return false;
    }
    LockRef ref = identify(lock, site);
    if (ref == null || (isSemaphore && ref.permits == 0)) {
      return false;
    }
    if (ref.isOwnerless) {
      held.popAll(lock);
      return false;
    }
    if (!ref.standsForItself) {
      ref.standsForItself = true;
    }
    return true;
  }

  /** Depends on the order of the links; bijective in each argument while the others stay. */
  private static long mix(long chain, long id, int site) {
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
