package dev.gordian.hooks;

/**
 * The agent as the hooks see it. They call it only for what is new: a new thread, a lock without an
 * id, a nested acquisition not seen before.
 *
 * <p>All methods run in the program's threads, with the thread's {@link HeldStack} paused, so locks
 * taken inside are not observed. Implementations must be lock-free; what they throw is caught and
 * handed to {@link #failed}.
 */
public abstract class Delegate {

  /** An answer of {@link #nested}: tell it again in the next task only. */
  public static final int TOLD = 0;

  /** The same: seen in so many tasks that the next ones need not tell it for a while. */
  public static final int SETTLED = 1;

  /** The same: says nothing about the next time. */
  public static final int ONCE = 2;

  /** Returns what a thread that holds nothing has given back, or {@code null} if there is none. */
  public Nesting takeSpare() {
    return null;
  }

  /** A thread that holds nothing gives this back. */
  public void giveBack(Nesting nesting) {
    // Whoever needs one makes it.
  }

  /** A thread takes its first lock (or is ordered with another for the first time). */
  public abstract boolean threadSeen(HeldStack held, Thread thread);

  /**
   * Returns the identity of a lock that is or will be held at {@code site}, made if need be; {@code
   * null} if it is not to be watched.
   */
  public abstract LockRef identify(Object lock, int hash, int site);

  /**
   * A thread asks for {@code wanted} at {@code site} while it holds what is on its stack. Returns
   * when to tell it again: {@link #TOLD}, {@link #SETTLED} or {@link #ONCE}.
   */
  public abstract int nested(HeldStack held, LockRef wanted, int site);

  /**
   * A thread asks at {@code site} for a lock that it holds already, in entry {@code i} of its
   * stack, and that does not let its own holder in again.
   */
  public abstract void again(HeldStack held, int i, LockRef wanted, int site);

  /** A thread asks at {@code site} for a lock that has a shared mode. */
  public abstract void asked(HeldStack held, LockRef wanted, int site);

  /**
   * Returns the lock to which a condition belongs, of a thread that should hold it, or {@code null}
   * if that is not known.
   */
  public abstract Object lockOf(Object condition, HeldStack held);

  /** {@code part} (a condition, the read or write side of a lock) was made from {@code whole}. */
  public abstract void derived(Object part, Object whole, int role);

  /**
   * A lock was allocated at {@code site}. Returns what is to be kept beside it in {@link
   * MadeLocks}, or {@code null}.
   */
  public abstract Object created(Object lock, int site);

  /**
   * The current thread passed a point that orders threads, such as {@code Thread.start}; what
   * {@code subject} and {@code context} are depends on the point, and either may be null.
   */
  public abstract void ordered(int point, Object subject, Object context, HeldStack held);

  /** The current thread released a lock that it did not take: some other thread's hold ended. */
  public abstract void releasedForeign(LockRef lock);

  /** Something of ours failed inside a hook: count it, say it once, go on. */
  public abstract void failed(Throwable problem);
}
