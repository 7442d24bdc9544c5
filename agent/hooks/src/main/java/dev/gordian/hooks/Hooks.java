package dev.gordian.hooks;

/**
 * What all hooks share: the agent that they tell, and the stack of the current thread.
 *
 * <p>Woven code calls {@link MonitorHooks}, {@link LockHooks} and {@link WaitHooks} where locks are
 * asked for, taken and released, {@link AllocationHooks} where they are made, and {@link
 * OrderHooks} where threads are ordered. Each of their methods returns quickly, throws nothing and
 * changes nothing of the program. {@code held} is the thread's stack as an earlier hook of the same
 * method returned it, or {@code null}: handing it on saves looking it up again.
 */
public final class Hooks {

  private static final ThreadLocal<HeldStack> CURRENT = new ThreadLocal<>();

  /** In the place of a site: none is known. */
  public static final int NO_SITE = 0;

  /** Set once, when the agent is ready; until then every hook returns at once. */
  static volatile Delegate delegate;

  private static int looks;

  private Hooks() {}

  /** Settled chains are to be told again. Called by the agent's thread from time to time. */
  public static void lookAgain() {
    looks++;
    AllocationHooks.lookAgain();
    Nesting.settledSalt = Nesting.settledSalt + 0x9E3779B97F4A7C16L & SeenChains.SALT;
  }

  /** How often settled chains were to be told again; read without synchronisation. */
  public static int looks() {
    return looks;
  }

  /** Starts the recording. */
  public static void start(Delegate target) {
    delegate = target;
  }

  /**
   * Makes room for what is noted of sites with ids below {@code count}. Called while weaving, not
   * by woven code.
   */
  public static synchronized void sites(int count) {
    EarlySites.makeRoom(count);
    AllocationHooks.sites(count);
  }

  /**
   * The current thread's stack; {@code null} before the agent is ready, and where stack or memory
   * are at their end.
   */
  public static HeldStack current() {
    HeldStack held = CURRENT.get();
    return held != null ? held : create();
  }

  @DontInline
  private static HeldStack create() {
    Delegate target = delegate;
    if (target == null) {
      return null;
    }
    HeldStack held = new HeldStack();
    int before = held.pause();
    try {
      CURRENT.set(held);
      if (target.threadSeen(held, Thread.currentThread())) {
        held.resume(before);
      }
      return held;
    } catch (Throwable e) {
      // Nobody knows whose it is, nor would look at it: a later hook tries again.
      CURRENT.set(null);
      failed(e);
      return null;
    }
  }

  /**
   * Where the stack or the memory is at its end, that is the program's affair and no fault of ours.
   */
  @DontInline
  static void failed(Throwable problem) {
    if (problem instanceof StackOverflowError || problem instanceof OutOfMemoryError) {
      return;
    }
    try {
      Delegate target = delegate;
      if (target != null) {
        target.failed(problem);
      }
    } catch (Throwable ignored) {
      // Nothing is left to do that could not fail as well; the program comes first.
    }
  }
}
