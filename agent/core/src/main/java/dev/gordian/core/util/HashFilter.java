package dev.gordian.core.util;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Says of most hashes that were not added that they were not, from far fewer bytes than the set of
 * them takes, so that these stay in the processor's cache: a Bloom filter whose two bits of a hash
 * lie in one word (a blocked one: Putze, Sanders and Singler 2007).
 *
 * <p>Any number of threads may ask and add. Nothing is ever taken out; instead one thread at a time
 * may begin it anew. Who adds to a set of which this is the filter adds to the set first: what a
 * new beginning does not meet there is then added to what has begun.
 */
public final class HashFilter {

  private static final int BITS_IN_A_WORD = 5;

  private static final int FEWEST_WORDS = 64;

  /** Of those that were not added, one in seventeen passes then. */
  private static final int ELEMENTS_IN_A_WORD = 4;

  /** With so many one in six passes. */
  private static final int MOST_IN_A_WORD = 8;

  private volatile AtomicIntegerArray words = new AtomicIntegerArray(FEWEST_WORDS);

  /** What is to take its place while it begins anew, else {@code null}. */
  private volatile AtomicIntegerArray nextWords;

  /** Racy: it decides how good the filter is, not what is true. */
  private int added;

  /** Returns false only if nobody has added the hash. */
  public boolean mayContain(int hash) {
    AtomicIntegerArray w = words;
    int bits = bitsOf(hash);
    return (w.get(wordOf(hash, w)) & bits) == bits;
  }

  /** To be called after the set has it. */
  public void add(int hash) {
    // In this order: who sees that no new beginning is in course sees what the last one has left.
    AtomicIntegerArray next = nextWords;
    boolean isNew = set(hash, words);
    if (next != null) {
      isNew = set(hash, next);
    }
    if (isNew) {
      added++;
    }
  }

  /** Returns whether that made a difference. */
  private static boolean set(int hash, AtomicIntegerArray w) {
    int i = wordOf(hash, w);
    int bits = bitsOf(hash);
    while (true) {
      int old = w.get(i);
      if ((old & bits) == bits) {
        return false;
      }
      if (w.compareAndSet(i, old, old | bits)) {
        return true;
      }
    }
  }

  /** Whether so much was added that it pays to begin anew. */
  public boolean isFull() {
    return added > words.length() * MOST_IN_A_WORD;
  }

  /**
   * The first half of a new beginning, with room for so many: from now on {@link #add} adds to the
   * old and the new. Now all that is in the set is to be added, and then {@link #begun} to be
   * called. Where that is never called, nothing is lost.
   */
  public void begin(int elements) {
    int length = FEWEST_WORDS;
    while (length < elements / ELEMENTS_IN_A_WORD) {
      length *= 2;
    }
    nextWords = new AtomicIntegerArray(length);
    added = 0;
  }

  /** The other half: what was not added since is forgotten. */
  public void begun() {
    words = nextWords;
    nextWords = null;
  }

  private static int wordOf(int hash, AtomicIntegerArray w) {
    return (hash >>> (2 * BITS_IN_A_WORD)) & (w.length() - 1);
  }

  private static int bitsOf(int hash) {
    return (1 << hash) | (1 << (hash >>> BITS_IN_A_WORD));
  }
}
