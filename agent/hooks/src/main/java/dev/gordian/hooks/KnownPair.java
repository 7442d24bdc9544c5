package dev.gordian.hooks;

/**
 * One lock taken under another one, of which a thread knows that there is nothing to tell.
 * Immutable.
 */
final class KnownPair {

  final LockRef outer;
  final int outerSite;
  final LockRef inner;
  final int innerSite;

  /** The salt of the keys under which {@link SeenChains} had it. */
  final long salt;

  KnownPair(LockRef outer, int outerSite, LockRef inner, int innerSite, long salt) {
    this.outer = outer;
    this.outerSite = outerSite;
    this.inner = inner;
    this.innerSite = innerSite;
    this.salt = salt;
  }

  /** Whether it is about these very locks, taken at these sites. */
  boolean isOf(Object outerLock, int outerAt, Object innerLock, int innerAt) {
    return inner.get() == innerLock
        && outer.get() == outerLock
        && innerSite == innerAt
        && outerSite == outerAt;
  }

  /** Whether it still counts where these two salts do, and the agent knows both locks. */
  boolean isOfUse(long oneSalt, long otherSalt) {
    return (salt == oneSalt || salt == otherSalt) && !inner.isForgotten && !outer.isForgotten;
  }

  /** Whether one of the locks is gone. */
  boolean isOver() {
    return outer.get() == null || inner.get() == null;
  }
}
