package dev.gordian.hooks;

/**
 * What one thread knows of nested acquisitions: beside the locks on its {@link HeldStack}, which
 * chains of them were reported. Used by one thread at a time: the next one finds the identities
 * there, and tells the chains for itself.
 */
public final class Nesting extends HeldChain {

  /** Held locks that are looked at one by one when the chain of them all is new. */
  private static final int MAX_PAIRS = 32;

  /** So many entries are looked through for the lock itself before the chain is looked up. */
  private static final int NEAR = 8;

  /** Beginnings of keys that are no chains of held locks. */
  private static final long AGAIN = 0x5DEECE66DL;

  private static final long ASKED = 0x41C64E6DL;

  /**
   * What keys of settled chains are made with; changed from time to time, so that settled chains
   * are looked at again, by all threads at about the same time. Read without synchronisation.
   */
  static long settledSalt = 0x2545F4914F6CDD1DL & SeenChains.SALT;

  private final SeenChains seen = new SeenChains();
  private final KnownPairs pairs = new KnownPairs();
  private long salt;

  /** What keys of settled chains are made with, too: each thread tells once, but for newcomers. */
  private long threadSalt;

  /** What the agent last made when it was told, to be used again; for the agent's own use. */
  public Object lastPlain;

  /** The same for what was held. */
  public Object lastHeld;

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
    if (outerHash == 0 || outer == lock || EarlySites.contains(site)) {
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
        EarlySites.add(held.sites[1]);
      }
      lookUp(d);
    }
    LockRef ref = lookUp(lock, site, d);
    if (isSkipped(d)) {
      return;
    }
    long link = chainTo(d);
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
   * Whether each held lock was seen as the only one under this acquisition: then the chain, with
   * its larger held set, says nothing new.
   */
  private boolean everyPairSeen(long id, int site, int d) {
    if (d == 1 || d > MAX_PAIRS) {
      return false;
    }
    for (int i = 0; i < d; i++) {
      if (!isSkipped(i) && !isSeen(pairWith(i, id, site))) {
        return false;
      }
    }
    return true;
  }

  /** The lock stands further down already. */
  private void again(Object lock, int site, int i, int d) {
    if (held.known > d) {
      held.known = d;
    }
    if (!LockKind.keepsItsHolderOut(lock)) {
      return;
    }
    LockRef ref = refOf(lock, site);
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
    LockRef ref = refOf(lock, site);
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
    LockRef ref = refOf(lock, site);
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
}
