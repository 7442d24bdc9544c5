package dev.gordian.hooks;

/**
 * The chains of nested acquisitions that one thread has already reported: a set of 64-bit keys that
 * may forget (then the same chain is reported again, which is harmless) but never invents. Each
 * chain of held locks is examined once, ever; the idea is lockdep's.
 *
 * <p>Four places per key, next to each other: they share a line of the processor's cache. The
 * newest stands first, the oldest makes room.
 */
final class SeenChains {

  private static final int SALT_BITS = 40;

  /** Bits of a key that do not say where it is to be looked for. */
  static final long SALT = (1L << SALT_BITS) - 1;

  private static final int WAYS = 4;
  private static final int MAX_SIZE = 16_384;

  private long[] keys = new long[2 * WAYS];
  private int evictions;

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
        || ((a == other) | (b == other) | (c == other) | (d == other));
  }

  void add(long key) {
    long[] k = keys;
    int i = placeOf(key, k.length);
    if (k[i + WAYS - 1] != 0 && ++evictions > k.length >> 3 && k.length < MAX_SIZE) {
      grow();
      add(key);
      return;
    }
    push(k, i, key);
  }

  private static void push(long[] k, int i, long key) {
    k[i + 3] = k[i + 2];
    k[i + 2] = k[i + 1];
    k[i + 1] = k[i];
    k[i] = key;
  }

  /** Index of the first of the places of a key; the same for all that differ in {@link #SALT}. */
  private static int placeOf(long key, int length) {
    return (int) (key >>> SALT_BITS) & (length - 1) & -WAYS;
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
