package dev.gordian.core.recording;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The marks of objects of which a program makes very many and forgets them soon, such as {@link
 * CompletableFuture}s: only so many are kept. What is forgotten was not seen to order anything.
 * Lock-free.
 */
final class RecentMarks extends Marks {

  private static final int LATEST = 1 << 13;

  private final AtomicReferenceArray<Mark> older = new AtomicReferenceArray<>(LATEST);
  private final boolean isInUse;

  RecentMarks(boolean isInUse) {
    super(LATEST);
    this.isInUse = isInUse;
  }

  /** Whether the marks of such an object belong in here. */
  boolean isFor(Object object) {
    return isInUse && object instanceof CompletableFuture;
  }

  @Override
  void keep(Mark mark) {
    older.lazySet(mark.hash & LATEST - 1, mark);
  }

  @Override
  Mark findKept(Object object, int hash) {
    Mark mark = older.get(hash & LATEST - 1);
    return mark != null && mark.isOf(object) ? mark : null;
  }
}
