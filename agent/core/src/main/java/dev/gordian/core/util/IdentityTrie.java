package dev.gordian.core.util;

import java.lang.ref.Reference;

/**
 * A set of weak references, each found by the identity of the object it refers to and dead when
 * that is collected. Keeps no object alive.
 */
public abstract class IdentityTrie<E extends Reference<?>> extends HashTrie<E> {

  protected IdentityTrie(int rootBits) {
    super(rootBits);
  }

  /** Returns the reference to that very object, or {@code null} if there is none. */
  public final E find(Object object) {
    return find(System.identityHashCode(object), object);
  }

  @Override
  protected final boolean matches(E element, Object object) {
    return element.get() == object;
  }

  @Override
  protected final Object keyOf(E element) {
    return element.get();
  }

  @Override
  protected final boolean isDead(E element) {
    return element.get() == null;
  }
}
