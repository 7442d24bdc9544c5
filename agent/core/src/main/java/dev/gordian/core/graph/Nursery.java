package dev.gordian.core.graph;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The locks seen last, of which most live for a moment only: a table of fixed size in which a new
 * lock takes the place of the older one in its set of two. What is overwritten while it is young
 * costs neither memory nor the garbage collector anything. Lock-free.
 *
 * <p>An element stays in its place until it leaves, and is never put back: whoever looks here, and
 * then into the table of those that were kept, misses none. What comes to a place is younger than
 * what leaves it, so the younger place of a set stays the younger one until the other is taken: two
 * threads that add the same lock want the same place, and only one of them gets it.
 */
final class Nursery {

  private static final int SETS = 1 << 11;

  /** Says what becomes of a lock that has to make room. */
  interface Exit {

    /** Called before the lock leaves, perhaps more than once; keeps it elsewhere, or does not. */
    void leaving(LockNode lock);
  }

  private final AtomicReferenceArray<LockNode> slots = new AtomicReferenceArray<>(2 * SETS);
  private final Exit exit;

  Nursery(Exit exit) {
    this.exit = exit;
  }

  LockNode find(int hash, Object lock) {
    int i = placeOf(hash);
    LockNode one = slots.get(i);
    LockNode other = slots.get(i + 1);
    if (isOf(one, lock)) {
      return met(one, other);
    }
    return isOf(other, lock) ? met(other, one) : null;
  }

  /** The lock was met by one of its sides. */
  void met(LockNode lock) {
    int i = placeOf(lock.hash);
    LockNode one = slots.get(i);
    LockNode other = slots.get(i + 1);
    if (lock == one || lock == other) {
      met(lock, lock == one ? other : one);
    }
  }

  private static LockNode met(LockNode lock, LockNode beside) {
    if (isOlder(lock, beside)) {
      lock.metAgain();
    }
    return lock;
  }

  private static boolean isOlder(LockNode lock, LockNode other) {
    return other != null && lock.id < other.id;
  }

  /**
   * Adds a lock unless it is there already; returns what is there afterwards. That is {@code null}
   * where others that are younger came first: then another candidate is to be made.
   */
  LockNode addIfAbsent(LockNode candidate, Object lock) {
    int i = placeOf(candidate.hash);
    while (true) {
      LockNode one = slots.get(i);
      LockNode other = slots.get(i + 1);
      if (isOf(one, lock)) {
        return one;
      }
      if (isOf(other, lock)) {
        return other;
      }
      boolean isFirst = one == null || isOlder(one, other);
      LockNode leaving = isFirst ? one : other;
      if (leaving != null) {
        if (leaving.id > candidate.id) {
          return null;
        }
        exit.leaving(leaving);
      }
      if (slots.compareAndSet(isFirst ? i : i + 1, leaving, candidate)) {
        return candidate;
      }
    }
  }

  /** A side of a lock that had to leave may still stand here, but is that lock's no more. */
  private static boolean isOf(LockNode node, Object lock) {
    return node != null && node.get() == lock && !node.isForgotten;
  }

  void forEach(java.util.function.Consumer<? super LockNode> consumer) {
    for (int i = 0; i < slots.length(); i++) {
      LockNode node = slots.get(i);
      if (node != null && node.get() != null) {
        consumer.accept(node);
      }
    }
  }

  private static int placeOf(int hash) {
    return ((hash * 0x9E3779B9) >>> 21) << 1;
  }
}
