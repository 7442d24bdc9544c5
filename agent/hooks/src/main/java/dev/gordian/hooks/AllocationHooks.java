package dev.gordian.hooks;

/**
 * What woven code calls where a lock is made, or made from another one. Like {@link Hooks}, it
 * throws nothing and changes nothing of the program.
 */
public final class AllocationHooks {

  /** Locks made at one site that are told to the agent, so that they have a name of their own. */
  private static final int MAX_CREATED = 10_000;

  /** After these, so many between two looks. */
  private static final int CREATED_PER_LOOK = 8;

  /** How many locks made at each site were told to the agent. */
  private static char[] createdAt = new char[1024];

  private AllocationHooks() {}

  /** The agent is to be told of a few more. */
  static void lookAgain() {
    char[] seen = createdAt;
    for (int i = 0; i < seen.length; i++) {
      if (seen[i] == MAX_CREATED) {
        seen[i] = MAX_CREATED - CREATED_PER_LOOK;
      }
    }
  }

  /** Makes room for the counts of sites with ids below {@code count}. */
  static void sites(int count) {
    char[] old = createdAt;
    if (count > old.length) {
      char[] more = new char[Math.max(count, old.length * 2)];
      System.arraycopy(old, 0, more, 0, old.length);
      createdAt = more;
    }
  }

  /** {@code part}, a condition or one side of a read-write lock, was made from {@code whole}. */
  public static void derived(Object part, Object whole, int role) {
    Delegate target = Hooks.delegate;
    if (target == null || part == null || whole == null) {
      return;
    }
    if (LockKind.of(part) == LockKind.SIDE) {
      // They know themselves to what they belong.
      return;
    }
    try {
      HeldStack h = Hooks.current();
      if (h == null) {
        return;
      }
      int before = h.pause();
      try {
        target.derived(part, whole, role);
      } finally {
        h.resume(before);
      }
    } catch (Throwable e) {
      Hooks.failed(e);
    }
  }

  /** A lock was just allocated; the agent is told of the first ones of a site and semaphores. */
  public static void created(Object lock, int site) {
    Delegate target = Hooks.delegate;
    if (target == null) {
      return;
    }
    try {
      HeldStack h = Hooks.current();
      if (h == null) {
        return;
      }
      Object stack = isToBeTold(lock, site) ? tell(target, h, lock, site) : null;
      if (!h.isPaused()) {
        h.made(lock, site, stack);
      }
    } catch (Throwable e) {
      Hooks.failed(e);
    }
  }

  @DontInline
  private static Object tell(Delegate target, HeldStack h, Object lock, int site) {
    int before = h.pause();
    try {
      return target.created(lock, site);
    } finally {
      h.resume(before);
    }
  }

  private static boolean isToBeTold(Object lock, int site) {
    char[] seen = createdAt;
    if (site < seen.length && seen[site] < MAX_CREATED) {
      seen[site]++;
      return true;
    }
    return LockKind.of(lock) == LockKind.SEMAPHORE;
  }
}
