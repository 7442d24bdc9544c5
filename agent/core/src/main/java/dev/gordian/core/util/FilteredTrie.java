package dev.gordian.core.util;

import java.lang.ref.Reference;
import java.util.function.Consumer;

/**
 * An {@link IdentityTrie} for those who mostly look for what is not there: a {@link HashFilter}
 * says so without a look at what is, which may be more than the processor's cache holds. Lock-free,
 * but only one thread at a time may call {@link #sweep}. Keeps no object alive.
 */
public abstract class FilteredTrie<E extends Reference<?>> {

  private final IdentityTrie<E> trie;
  private final HashFilter filter = new HashFilter();

  protected FilteredTrie(int rootBits) {
    this.trie = new Trie(rootBits);
  }

  private final class Trie extends IdentityTrie<E> {
    Trie(int rootBits) {
      super(rootBits);
    }

    @Override
    protected int hashOf(E element) {
      return FilteredTrie.this.hashOf(element);
    }

    @Override
    protected void swept(E element) {
      FilteredTrie.this.swept(element);
    }
  }

  /** The identity hash of what it refers to. */
  protected abstract int hashOf(E element);

  /** As {@link HashTrie#swept}. */
  protected void swept(E element) {}

  /** Returns the reference to that very object, or {@code null} if there is none. */
  public final E find(int hash, Object object) {
    return filter.mayContain(hash) ? trie.find(hash, object) : null;
  }

  /**
   * Adds a reference unless there is one to that object; returns what is there afterwards. Others
   * may find it late, but not later than when this returns.
   */
  public final E addIfAbsent(E element, Object object) {
    E present = trie.addIfAbsent(element, object);
    // Not before: the filter may begin anew meanwhile, with what is there to be met.
    filter.add(hashOf(element));
    return present;
  }

  /** Calls the consumer for every living element; concurrent changes may or may not be seen. */
  public final void forEach(Consumer<? super E> consumer) {
    trie.forEach(consumer);
  }

  /** Removes the dead elements and returns how many living ones there are. */
  public final int sweep() {
    int living = trie.sweep();
    if (filter.isFull()) {
      filter.begin(living);
      trie.forEach(element -> filter.add(hashOf(element)));
      filter.begun();
    }
    return living;
  }
}
