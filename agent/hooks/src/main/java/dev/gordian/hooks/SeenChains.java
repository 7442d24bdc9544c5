package dev.gordian.hooks;

/**
 * The chains of nested acquisitions that one thread has already reported: a set of 64-bit keys that
 * may forget (then the same chain is reported again, which is harmless) but never invents. Each
 * chain of held locks is examined once, ever; the idea is lockdep's.
 */
final class SeenChains {

  private static final int MAX_SIZE = 16_384;

  private long[] keys = new long[8];
  private int evictions;

  boolean contains(long key) {
    long[] k = keys;
    int i = slot(key, k.length);
    return k[i] == key || k[i ^ 1] == key;
  }

  void add(long key) {
    long[] k = keys;
    int i = slot(key, k.length);
    if (k[i] == 0) {
      k[i] = key;
    } else if (k[i ^ 1] == 0) {
      k[i ^ 1] = key;
    } else if (++evictions > k.length >> 2 && k.length < MAX_SIZE) {
      grow();
      add(key);
    } else {
      k[i ^ 1] = k[i];
      k[i] = key;
    }
  }

  private static int slot(long key, int length) {
    return (int) (key >>> 40) & (length - 1);
  }

  private void grow() {
    long[] old = keys;
    keys = new long[old.length * 2];
    evictions = 0;
    for (long key : old) {
      if (key != 0) {
        int i = slot(key, keys.length);
        keys[keys[i] == 0 ? i : i ^ 1] = key;
      }
    }
  }
}
