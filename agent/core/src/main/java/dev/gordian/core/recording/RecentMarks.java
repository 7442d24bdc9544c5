package dev.gordian.core.recording;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The marks of objects of which a program makes very many and forgets them soon, such as {@link
 * CompletableFuture}s: only the latest are kept, so that they cost no memory and the garbage
 * collector next to nothing. What is forgotten was not seen to order anything. Lock-free.
 */
final class RecentMarks {

  private static final int SIZE = 1 << 14;

  private final AtomicReferenceArray<Mark> slots = new AtomicReferenceArray<>(SIZE);
  private final boolean isInUse;

  RecentMarks(boolean isInUse) {
    this.isInUse = isInUse;
  }

  /** Whether the marks of such an object belong in here. */
  boolean isFor(Object object) {
    return isInUse && object instanceof CompletableFuture;
  }

  /** Returns the mark of an object, or {@code null}. */
  Mark find(Object object) {
    int i = slotOf(object);
    Mark mark = slots.get(i);
    if (mark != null && mark.get() == object) {
      return mark;
    }
    mark = slots.get(i ^ 1);
    return mark != null && mark.get() == object ? mark : null;
  }

  /** Returns the mark of an object, made if need be; an older one makes room. */
  Mark of(Object object) {
    Mark known = find(object);
    if (known != null) {
      return known;
    }
    Mark mark = new Mark(object);
    int i = slotOf(object);
    // Of two threads that come here with one object both may win: then one is not found again.
    slots.lazySet(i ^ 1, slots.get(i));
    slots.lazySet(i, mark);
    return mark;
  }

  private static int slotOf(Object object) {
    int hash = System.identityHashCode(object);
    return (hash ^ hash >>> 14) & SIZE - 1;
  }
}
