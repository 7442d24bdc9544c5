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

  /** Whether the agent knows these locks no more, or nobody does. */
  boolean isOver() {
    return outer.isForgotten || inner.isForgotten || outer.get() == null || inner.get() == null;
  }
}
