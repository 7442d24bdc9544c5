package dev.gordian.core.recording;

import dev.gordian.hooks.Nesting;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What threads knew of nested locks and have given back, for the next ones. As many are made as
 * threads nest locks at the same time; of very many at once only a few are kept. Lock-free.
 */
final class SpareNestings {

  private static final int PER_PROCESSOR = 2;
  private static final int LEAST = 8;
  private static final int MOST = 64;

  private final AtomicReferenceArray<Nesting> places;
  private final int mask;

  SpareNestings() {
    int wanted = Runtime.getRuntime().availableProcessors() * PER_PROCESSOR;
    int size = LEAST;
    while (size < wanted && size < MOST) {
      size *= 2;
    }
    places = new AtomicReferenceArray<>(size);
    mask = size - 1;
  }

  /** Returns {@code null} if there is none. */
  Nesting take() {
    int first = ownPlace();
    for (int i = 0; i <= mask; i++) {
      int place = first + i & mask;
      Nesting found = places.get(place);
      if (found != null && places.compareAndSet(place, found, null)) {
        return found;
      }
    }
    return null;
  }

  /** Forgets it where there is no room. */
  void add(Nesting nesting) {
    int first = ownPlace();
    for (int i = 0; i <= mask; i++) {
      int place = first + i & mask;
      if (places.get(place) == null && places.compareAndSet(place, null, nesting)) {
        return;
      }
    }
  }

  /** Threads begin to look at different places, so as not to be in each other's way. */
  private int ownPlace() {
    return System.identityHashCode(Thread.currentThread());
  }
}
