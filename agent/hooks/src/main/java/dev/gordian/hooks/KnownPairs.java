package dev.gordian.hooks;

/**
 * What {@link SeenChains} says of the pairs of locks that one thread takes most, found by the locks
 * themselves: no identities are to be looked up first, and no keys to be made. Holds no lock alive.
 *
 * <p>May forget, but never invents: identity of the locks is the proof. Two places for a pair; what
 * stands there and is still of use stays, so that pairs that come in turn do not push each other
 * out forever. Used by one thread at a time.
 */
final class KnownPairs {

  private static final int MAX_SIZE = 4096;

  private KnownPair[] slots = new KnownPair[8];

  /** How many found their places taken since the last look, or since the table has that size. */
  private int displaced;

  /** When that last look was ({@link Hooks#looks}). */
  private int look;

  /**
   * Whether the pair is known under one of two salts. The hashes are identity hashes of the locks.
   */
  boolean contains(
      Object outer,
      int outerHash,
      int outerSite,
      Object inner,
      int innerHash,
      int innerSite,
      long salt,
      long otherSalt) {
    KnownPair[] s = slots;
    int i = placeOf(outerHash, innerHash, innerSite, s.length);
    KnownPair p = s[i];
    if (p == null || !p.isOf(outer, outerSite, inner, innerSite)) {
      p = s[i ^ 1];
      if (p == null || !p.isOf(outer, outerSite, inner, innerSite)) {
        return false;
      }
    }
    return p.isOfUse(salt, otherSalt);
  }

  /** Whether it is worth while to add one: not where many found no place since the last look. */
  boolean hasRoom() {
    if (displaced <= slots.length >> 3 || slots.length < MAX_SIZE) {
      return true;
    }
    if (look == Hooks.looks()) {
      return false;
    }
    look = Hooks.looks();
    displaced = 0;
    return true;
  }

  /**
   * Adds a pair that was not found; {@code otherSalt} was as good as its own. What stands in its
   * place is of use if it could have been found.
   */
  void add(KnownPair pair, long otherSalt) {
    KnownPair[] s = slots;
    int i = placeOf(pair, s.length);
    if (isFree(s[i], pair.salt, otherSalt)) {
      s[i] = pair;
    } else if (isFree(s[i ^ 1], pair.salt, otherSalt)) {
      s[i ^ 1] = pair;
    } else if (++displaced > s.length >> 3 && s.length < MAX_SIZE) {
      grow();
      add(pair, otherSalt);
    }
  }

  private static boolean isFree(KnownPair p, long salt, long otherSalt) {
    return p == null || !p.isOfUse(salt, otherSalt) || p.isOver();
  }

  private void grow() {
    KnownPair[] old = slots;
    KnownPair[] more = new KnownPair[old.length * 2];
    displaced = 0;
    for (KnownPair p : old) {
      if (p != null && !p.isOver()) {
        int i = placeOf(p, more.length);
        more[more[i] == null ? i : i ^ 1] = p;
      }
    }
    slots = more;
  }

  private static int placeOf(KnownPair p, int length) {
    return placeOf(p.outer.hash, p.inner.hash, p.innerSite, length);
  }

  private static int placeOf(int outerHash, int innerHash, int innerSite, int length) {
    int x = outerHash * 0x9E3779B9 + innerHash + innerSite * 0x85EBCA6B;
    return (x ^ x >>> 15) & (length - 1);
  }
}
