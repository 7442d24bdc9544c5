package dev.gordian.core.graph;

import dev.gordian.core.util.HashFilter;
import dev.gordian.core.util.IdentityTrie;
import java.util.function.Consumer;

/**
 * The locks that have proved, or may turn out, to live longer, by identity. Lock-free, but for
 * {@link #sweep}, which one thread calls at a time; holds no lock alive.
 *
 * <p>Most locks that are looked for in a hurry are new and not here; a filter says so without a
 * look at what is, as that may be more than the processor's cache holds.
 */
final class KeptLocks {

  private static final class Trie extends IdentityTrie<LockNode> {
    Trie() {
      super(16);
    }

    @Override
    protected int hashOf(LockNode element) {
      return element.hash;
    }

    @Override
    protected void swept(LockNode element) {
      element.population().collected();
    }
  }

  private final Trie trie = new Trie();
  private final HashFilter filter = new HashFilter();

  /** Returns the node of a lock, or {@code null} if it is not here. */
  LockNode find(int hash, Object lock) {
    return filter.mayContain(hash) ? trie.find(hash, lock) : null;
  }

  /** Adds a lock unless it is there already; returns what is there afterwards. */
  LockNode addIfAbsent(LockNode node, Object lock) {
    filter.add(node.hash);
    LockNode kept = trie.addIfAbsent(node, lock);
    // Once more, as the filter may have begun anew and passed the place before it was there.
    filter.add(node.hash);
    return kept;
  }

  void forEach(Consumer<? super LockNode> consumer) {
    trie.forEach(consumer);
  }

  /** Drops what belongs to collected locks and returns how many living ones there are. */
  int sweep() {
    int living = trie.sweep();
    if (filter.isFull()) {
      filter.begin(living);
      trie.forEach(node -> filter.add(node.hash));
      filter.begun();
    }
    return living;
  }
}
