package dev.gordian.core.graph;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The locks seen last, of which most live for a moment only: a table of fixed size in which a new
 * lock takes the place of the oldest one in its set of two. What is overwritten while it is young
 * costs neither memory nor the garbage collector anything. Lock-free.
 *
 * <p>An element moves from the first place of its set to the second and then out, and is never put
 * back: whoever looks into the first, the second, and then into the table of those that were kept,
 * misses none.
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
    LockNode node = slots.get(i);
    if (isOf(node, lock)) {
      return node;
    }
    node = slots.get(i + 1);
    if (!isOf(node, lock)) {
      return null;
    }
    node.metAgain();
    return node;
  }

  /** The lock was met by one of its sides. */
  void met(LockNode lock) {
    if (slots.get(placeOf(lock.hash) + 1) == lock) {
      lock.metAgain();
    }
  }

  /** Adds a lock unless it is there already; returns what is there afterwards. */
  LockNode addIfAbsent(LockNode candidate, Object lock) {
    int i = placeOf(candidate.hash);
    while (true) {
      LockNode newer = slots.get(i);
      LockNode older = slots.get(i + 1);
      if (isOf(newer, lock)) {
        return newer;
      }
      if (isOf(older, lock)) {
        return older;
      }
      if (newer != null && newer != older) {
        if (older != null) {
          exit.leaving(older);
        }
        if (!slots.compareAndSet(i + 1, older, newer)) {
          continue;
        }
      }
      if (slots.compareAndSet(i, newer, candidate)) {
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
