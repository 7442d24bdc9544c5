package dev.gordian.hooks;

/**
 * The chains of nested acquisitions that one thread has already reported: a set of 64-bit keys that
 * may forget (then the same chain is reported again, which is harmless) but never invents. Each
 * chain of held locks is examined once, ever; the idea is lockdep's.
 *
 * <p>Four places per key, next to each other: they share a line of the processor's cache. The
 * newest stands first; the oldest makes room, and moves to the last of the four places beside, as
 * one in a hundred keys would else push another out in turn, forever. Grows while much is lost
 * between two looks ({@link Hooks#looks}): to be told again costs far more than room.
 */
final class SeenChains {

  private static final int SALT_BITS = 40;

  /** Bits of a key that do not say where it is to be looked for. */
  static final long SALT = (1L << SALT_BITS) - 1;

  private static final int WAYS = 4;
  private static final int MAX_SIZE = 32_768;

  private long[] keys = new long[2 * WAYS];

  /** Keys that had to make room since that look. */
  private int evictions;

  private int look;

  /** Whether one of two keys is in the set that are to be looked for in the same place. */
  @SuppressWarnings("ShortCircuitBoolean") // which of the places it is cannot be predicted
  boolean contains(long key, long other) {
    long[] k = keys;
    int i = placeOf(key, k.length);
    long a = k[i];
    long b = k[i + 1];
    long c = k[i + 2];
    long d = k[i + 3];
    return ((a == key) | (b == key) | (c == key) | (d == key))
        || ((a == other) | (b == other) | (c == other) | (d == other))
        || isBeside(k[besides(i)], key, other);
  }

  private static boolean isBeside(long found, long key, long other) {
    return found == key || found == other;
  }

  void add(long key) {
    long[] k = keys;
    int i = placeOf(key, k.length);
    if (k[i + WAYS - 1] != 0 && k.length < MAX_SIZE && areManyEvicted(k.length)) {
      grow();
      add(key);
      return;
    }
    push(k, i, key);
  }

  /** Counts one more; what is told again after a look pushes out its own old keys. */
  private boolean areManyEvicted(int length) {
    if (look != Hooks.looks()) {
      look = Hooks.looks();
      evictions = 0;
    }
    return ++evictions > length >> 3;
  }

  private static void push(long[] k, int i, long key) {
    if (k[i + 3] != 0) {
      k[besides(i)] = k[i + 3];
    }
    k[i + 3] = k[i + 2];
    k[i + 2] = k[i + 1];
    k[i + 1] = k[i];
    k[i] = key;
  }

  /** Index of the first of the places of a key; the same for all that differ in {@link #SALT}. */
  private static int placeOf(long key, int length) {
    return (int) (key >>> SALT_BITS) & (length - 1) & -WAYS;
  }

  /** The place for what had to make room in the four from {@code i} on. */
  private static int besides(int i) {
    return (i ^ WAYS) + WAYS - 1;
  }

  private void grow() {
    long[] old = keys;
    keys = new long[old.length * 2];
    evictions = 0;
    for (int i = old.length - 1; i >= 0; i--) {
      if (old[i] != 0) {
        push(keys, placeOf(old[i], keys.length), old[i]);
      }
    }
  }
}
