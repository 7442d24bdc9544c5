package dev.gordian.core.recording;

import dev.gordian.core.graph.LockTable;
import dev.gordian.core.util.IdentityTrie;
import dev.gordian.core.util.Synchronizers;
import dev.gordian.hooks.HeldStack;
import java.lang.ref.WeakReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Which objects are one side of a lock (a read or write lock) or belong to one (a condition).
 *
 * <p>For the JDK's own classes a field tells; for others what the program was seen to make.
 */
public final class LockSides implements LockTable.Sides {

  /** Roles of a part. */
  public static final int CONDITION = 0;

  public static final int READ = 1;
  public static final int WRITE = 2;

  private static final String STAMPED_READ_VIEW =
      "java.util.concurrent.locks.StampedLock$ReadLockView";

  private static final class Part extends WeakReference<Object> {
    final int hash;
    final WeakReference<Object> whole;
    final int role;

    Part(Object part, Object whole, int role) {
      super(part);
      this.hash = System.identityHashCode(part);
      this.whole = new WeakReference<>(whole);
      this.role = role;
    }
  }

  private static final class Parts extends IdentityTrie<Part> {
    Parts() {
      super(6);
    }

    @Override
    protected int hashOf(Part element) {
      return element.hash;
    }
  }

  private final Parts parts = new Parts();

  /** Notes what the program made; the first to say so is right, as wrappers speak later. */
  public void add(Object part, Object whole, int role) {
    if (part != whole && !isKnownByItself(part, whole)) {
      parts.addIfAbsent(new Part(part, whole, role), part);
    }
  }

  private static boolean isKnownByItself(Object condition, Object lock) {
    Object sync = Synchronizers.ofCondition(condition);
    return sync != null && sync == Synchronizers.of(lock);
  }

  /**
   * Returns the lock of a condition, for a thread that holds it; {@code null} if it is not known.
   */
  public Object lockOf(Object condition, HeldStack held) {
    Object sync = Synchronizers.ofCondition(condition);
    for (int i = held.depth - 1; sync != null && i >= 0; i--) {
      if (Synchronizers.of(held.locks[i]) == sync) {
        return held.locks[i];
      }
    }
    Part part = parts.find(condition);
    return part == null ? null : part.whole.get();
  }

  @Override
  public Object wholeOf(Object lock) {
    if (!(lock instanceof Lock || lock instanceof ReadWriteLock)) {
      return null;
    }
    if (Synchronizers.isReadWrite(lock) || Synchronizers.isStampedView(lock)) {
      return Synchronizers.of(lock);
    }
    Part part = parts.find(lock);
    return part == null || part.role == CONDITION ? null : part.whole.get();
  }

  @Override
  public boolean isShared(Object side) {
    if (side instanceof ReentrantReadWriteLock.ReadLock) {
      return true;
    }
    if (side.getClass().getName().equals(STAMPED_READ_VIEW)) {
      return true;
    }
    Part part = parts.find(side);
    return part != null && part.role == READ;
  }

  /** Drops what belongs to collected objects. */
  public void sweep() {
    parts.sweep();
  }
}
