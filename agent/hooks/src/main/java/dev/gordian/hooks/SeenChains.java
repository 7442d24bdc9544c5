package dev.gordian.hooks;

/**
 * The chains of nested acquisitions that were already reported by a thread: a set of 64-bit keys
 * that may forget (then the same chain is reported again, which is harmless) but never invents.
 * Each chain of held locks is examined once, ever; the idea is lockdep's.
 *
 * <p>Four places per key, next to each other: they share a line of the processor's cache. The
 * newest stands first; the oldest makes room, and moves to the last of the four places beside, as
 * one in a hundred keys would else push another out in turn, forever.
 *
 * <p>Grows where what made room is added again: to be told again costs far more than room. Keys
 * that come but once, as those of short-lived locks, pass through a small table.
 */
final class SeenChains {

  private static final int SALT_BITS = 40;

  /** Bits of a key that do not say where it is to be looked for. */
  static final long SALT = (1L << SALT_BITS) - 1;

  private static final int WAYS = 4;
  private static final int MAX_SIZE = 32_768;

  /** Few, as there may be very many threads with a few chains each. */
  private static final int FIRST_LOST = 64;

  private static final int MAX_LOST = 4096;

  /** One in so many may be added again between two looks. */
  private static final int REGRETTED = 16;

  private long[] keys = new long[2 * WAYS];

  /** Parts of the keys that made room last; {@code null} while there were none. */
  private char[] lost;

  /** How many made room since it has that length. */
  private int losses;

  /** How many of them were added again since that look ({@link Hooks#looks}). */
  private int regrets;

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
        || (d != 0 && isBeside(k[besides(i)], key, other));
  }

  private static boolean isBeside(long found, long key, long other) {
    return found == key || found == other;
  }

  /** In bytes. */
  int room() {
    return keys.length * Long.BYTES + (lost == null ? 0 : lost.length * Character.BYTES);
  }

  void add(long key) {
    if (lost != null && lost[(int) key & lost.length - 1] == markOf(key)) {
      regret();
    }
    long away = push(keys, placeOf(key, keys.length), key);
    if (away != 0) {
      lose(away);
    }
  }

  private void lose(long key) {
    if (lost == null) {
      lost = new char[FIRST_LOST];
    } else if (++losses > lost.length && lost.length < MAX_LOST) {
      // What is forgotten with the old one comes again, or does not matter.
      lost = new char[8 * lost.length];
      losses = 0;
    }
    lost[(int) key & lost.length - 1] = markOf(key);
  }

  private void regret() {
    if (look != Hooks.looks()) {
      look = Hooks.looks();
      regrets = 0;
    }
    if (++regrets > keys.length / REGRETTED && keys.length < MAX_SIZE) {
      grow();
    }
  }

  /** Adds a key to the four places from {@code i} on; returns what is lost for it, or 0. */
  private static long push(long[] k, int i, long key) {
    long away = 0;
    if (k[i + 3] != 0) {
      away = k[besides(i)];
      k[besides(i)] = k[i + 3];
    }
    k[i + 3] = k[i + 2];
    k[i + 2] = k[i + 1];
    k[i + 1] = k[i];
    k[i] = key;
    return away;
  }

  /** Index of the first of the places of a key; the same for all that differ in {@link #SALT}. */
  private static int placeOf(long key, int length) {
    return (int) (key >>> SALT_BITS) & (length - 1) & -WAYS;
  }

  /** The place for what had to make room in the four from {@code i} on. */
  private static int besides(int i) {
    return (i ^ WAYS) + WAYS - 1;
  }

  private static char markOf(long key) {
    return (char) (key >>> 16);
  }

  private void grow() {
    long[] old = keys;
    long[] more = new long[old.length * 2];
    for (int i = old.length - 1; i >= 0; i--) {
      if (old[i] != 0) {
        push(more, placeOf(old[i], more.length), old[i]);
      }
    }
    keys = more;
    regrets = 0;
  }
}
