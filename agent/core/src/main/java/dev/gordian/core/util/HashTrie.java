package dev.gordian.core.util;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

/**
 * A lock-free set of elements found by a 32-bit hash and a matching key: a hash trie whose slots
 * hold nothing, one element, a deeper array, or a bucket of elements with the same hash.
 *
 * <p>Any number of threads may look up and add; elements are never changed in place, and every
 * change is one compare-and-set of one slot, so no thread ever waits for another. Dead elements
 * (see {@link #isDead}) are replaced by newcomers and removed by {@link #sweep}, with the arrays
 * that they leave empty. The structure is that of Bagwell's hash tries, without compression.
 *
 * <p>Who adds to an array looks afterwards whether it is still part of the trie; who takes one out
 * looks afterwards whether somebody has added to it. Between the two an element may not be found
 * for a moment.
 */
public abstract class HashTrie<E> {

  private static final int BITS = 4;

  private final int rootBits;
  private final AtomicReferenceArray<Object> root;

  protected HashTrie(int rootBits) {
    this.rootBits = rootBits;
    this.root = new AtomicReferenceArray<>(1 << rootBits);
  }

  /** Elements with the same hash, more than one; never changed. */
  private static final class Bucket {
    final Object[] elements;

    Bucket(Object[] elements) {
      this.elements = elements;
    }
  }

  protected abstract int hashOf(E element);

  protected abstract boolean matches(E element, Object key);

  /** What the element is found by; {@code null} if it is dead. */
  protected Object keyOf(E element) {
    return element;
  }

  /** Whether the element is of no use any more and may be dropped. */
  protected boolean isDead(E element) {
    return false;
  }

  /**
   * The element is dead and was taken out, by a sweep or for a newcomer; rarely, it is told of
   * twice. Called by any thread.
   */
  protected void swept(E element) {}

  /** Returns the element that matches the key, or {@code null}. */
  public final E find(int hash, Object key) {
    AtomicReferenceArray<Object> array = root;
    int shift = 0;
    int bits = rootBits;
    while (true) {
      Object slot = array.get(hash >>> shift & (1 << bits) - 1);
      if (!(slot instanceof AtomicReferenceArray)) {
        return findIn(slot, key);
      }
      array = asArray(slot);
      shift += bits;
      bits = BITS;
    }
  }

  /**
   * Adds an element unless one that matches the key is there already; returns the one that is in
   * the set afterwards.
   */
  public final E addIfAbsent(E element, Object key) {
    int hash = hashOf(element);
    AtomicReferenceArray<Object> above = null;
    int place = 0;
    AtomicReferenceArray<Object> array = root;
    int shift = 0;
    int bits = rootBits;
    while (true) {
      int i = hash >>> shift & (1 << bits) - 1;
      Object slot = array.get(i);
      if (slot instanceof AtomicReferenceArray) {
        above = array;
        place = i;
        array = asArray(slot);
        shift += bits;
        bits = BITS;
        continue;
      }
      E present = findIn(slot, key);
      boolean isIn =
          present != null || array.compareAndSet(i, slot, with(slot, element, shift + bits));
      if (isIn && present == null && slot != null) {
        tell(slot);
      }
      if (above != null && above.get(place) != array) {
        // Taken out by a sweep meanwhile.
        above = null;
        array = root;
        shift = 0;
        bits = rootBits;
      } else if (isIn) {
        return present != null ? present : element;
      }
    }
  }

  /** Takes out that very element; one that another thread changes the neighbours of may stay. */
  public final void remove(E element) {
    int hash = hashOf(element);
    AtomicReferenceArray<Object> array = root;
    int shift = 0;
    int bits = rootBits;
    while (true) {
      int i = hash >>> shift & (1 << bits) - 1;
      Object slot = array.get(i);
      if (slot instanceof AtomicReferenceArray) {
        array = asArray(slot);
        shift += bits;
        bits = BITS;
        continue;
      }
      if (slot == element) {
        array.compareAndSet(i, slot, null);
      } else if (slot instanceof Bucket) {
        array.compareAndSet(i, slot, without((Bucket) slot, element));
      }
      return;
    }
  }

  private static Object without(Bucket bucket, Object element) {
    Object[] rest = new Object[bucket.elements.length];
    int n = 0;
    for (Object other : bucket.elements) {
      if (other != element) {
        rest[n++] = other;
      }
    }
    return n == 0 ? null : n == 1 ? rest[0] : new Bucket(java.util.Arrays.copyOf(rest, n));
  }

  private Object with(Object slot, E element, int shift) {
    if (slot == null) {
      return element;
    }
    Object[] living = living(slot);
    if (living.length == 0) {
      return element;
    }
    if (shift < Integer.SIZE && hashOf(as(living[0])) != hashOf(element)) {
      return split(living, element, shift);
    }
    Object[] all = new Object[living.length + 1];
    System.arraycopy(living, 0, all, 0, living.length);
    all[living.length] = element;
    return new Bucket(all);
  }

  private AtomicReferenceArray<Object> split(Object[] living, E element, int shift) {
    // Nobody else knows it yet: no need for fences.
    AtomicReferenceArray<Object> deeper = new AtomicReferenceArray<>(1 << BITS);
    int mask = (1 << BITS) - 1;
    int old = hashOf(as(living[0])) >>> shift & mask;
    int mine = hashOf(element) >>> shift & mask;
    Object rest = living.length == 1 ? living[0] : new Bucket(living);
    if (old == mine) {
      deeper.lazySet(mine, with(rest, element, shift + BITS));
    } else {
      deeper.lazySet(old, rest);
      deeper.lazySet(mine, element);
    }
    return deeper;
  }

  /** Calls the consumer for every living element; concurrent changes may or may not be seen. */
  public final void forEach(Consumer<? super E> consumer) {
    forEach(root, consumer);
  }

  private void forEach(AtomicReferenceArray<Object> array, Consumer<? super E> consumer) {
    for (int i = 0; i < array.length(); i++) {
      Object slot = array.get(i);
      if (slot instanceof AtomicReferenceArray) {
        forEach(asArray(slot), consumer);
      } else if (slot instanceof Bucket) {
        for (Object element : living(slot)) {
          consumer.accept(as(element));
        }
      } else if (slot != null && !isDead(as(slot))) {
        consumer.accept(as(slot));
      }
    }
  }

  /** Removes the dead elements and returns how many living ones there are. */
  public final int sweep() {
    return sweep(root);
  }

  private int sweep(AtomicReferenceArray<Object> array) {
    int count = 0;
    for (int i = 0; i < array.length(); i++) {
      Object slot = array.get(i);
      if (slot == null) {
        continue;
      }
      if (slot instanceof AtomicReferenceArray) {
        int deeper = sweep(asArray(slot));
        count += deeper;
        if (deeper == 0 && isEmpty(asArray(slot)) && array.compareAndSet(i, slot, null)) {
          forEach(asArray(slot), this::addAgain);
        }
        continue;
      }
      Object[] living = living(slot);
      count += living.length;
      if (living.length < (slot instanceof Bucket ? ((Bucket) slot).elements.length : 1)) {
        Object rest =
            living.length == 0 ? null : living.length == 1 ? living[0] : new Bucket(living);
        // Where this fails somebody has just changed the slot; the next sweep sees to it.
        if (array.compareAndSet(i, slot, rest)) {
          tell(slot);
        }
      }
    }
    return count;
  }

  private void tell(Object slot) {
    Object[] all = slot instanceof Bucket ? ((Bucket) slot).elements : new Object[] {slot};
    for (Object element : all) {
      if (isDead(as(element))) {
        swept(as(element));
      }
    }
  }

  private static boolean isEmpty(AtomicReferenceArray<Object> array) {
    for (int i = 0; i < array.length(); i++) {
      if (array.get(i) != null) {
        return false;
      }
    }
    return true;
  }

  /** Somebody added it to an array that was just taken out. */
  private void addAgain(E element) {
    Object key = keyOf(element);
    if (key != null) {
      addIfAbsent(element, key);
    }
  }

  private static final Object[] NONE = {};

  private Object[] living(Object slot) {
    if (slot == null) {
      return NONE;
    }
    if (!(slot instanceof Bucket)) {
      return isDead(as(slot)) ? NONE : new Object[] {slot};
    }
    Object[] all = ((Bucket) slot).elements;
    Object[] living = new Object[all.length];
    int n = 0;
    for (Object element : all) {
      if (!isDead(as(element))) {
        living[n++] = element;
      }
    }
    return n == all.length ? all : java.util.Arrays.copyOf(living, n);
  }

  private E findIn(Object slot, Object key) {
    if (slot == null) {
      return null;
    }
    if (!(slot instanceof Bucket)) {
      return matches(as(slot), key) ? as(slot) : null;
    }
    for (Object element : ((Bucket) slot).elements) {
      if (matches(as(element), key)) {
        return as(element);
      }
    }
    return null;
  }

  @SuppressWarnings("unchecked")
  private E as(Object element) {
    return (E) element;
  }

  @SuppressWarnings("unchecked")
  private static AtomicReferenceArray<Object> asArray(Object slot) {
    return (AtomicReferenceArray<Object>) slot;
  }
}
