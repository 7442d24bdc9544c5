package dev.gordian.hooks;

/**
 * A small cache from lock object to {@link LockRef}, found by identity hash and proved by identity.
 * Holds no lock object alive. Two places per hash; grows while it misses.
 */
final class RefCache {

  private static final int MAX_SIZE = 2048;

  private LockRef[] slots = new LockRef[8];

  /**
   * How many did not get their first place without a fight: room is cheap, a wrong guess is not.
   */
  private int displaced;

  /** Returns the reference of this very object, or {@code null} if it is not cached. */
  LockRef find(Object lock, int hash) {
    LockRef[] s = slots;
    int i = hash & (s.length - 1);
    LockRef ref = s[i];
    if (ref != null && ref.get() == lock && !ref.isForgotten) {
      return ref;
    }
    ref = s[i ^ 1];
    return ref != null && ref.get() == lock && !ref.isForgotten ? ref : null;
  }

  void add(LockRef ref) {
    LockRef[] s = slots;
    int i = ref.hash & (s.length - 1);
    if (isFree(s[i])) {
      s[i] = ref;
    } else if (++displaced > s.length >> 3 && s.length < MAX_SIZE) {
      grow();
      add(ref);
    } else {
      s[i ^ 1] = s[i];
      s[i] = ref;
    }
  }

  private static boolean isFree(LockRef ref) {
    return ref == null || ref.isForgotten || ref.get() == null;
  }

  private void grow() {
    LockRef[] old = slots;
    slots = new LockRef[old.length * 2];
    displaced = 0;
    int mask = slots.length - 1;
    for (LockRef ref : old) {
      if (!isFree(ref)) {
        int i = ref.hash & mask;
        slots[slots[i] == null ? i : i ^ 1] = ref;
      }
    }
  }
}
