package dev.gordian.core.threads;

import dev.gordian.hooks.OrderHooks;

/**
 * Points of the program that order units, as woven code names them to the hooks. Proofs are those
 * that hold in every run of the program; the others, from {@link #SIGNAL} on, held in this run. The
 * first two are told always, the others once something was recorded that may have to be ordered.
 */
public final class Points {

  /** Proof: the subject is a thread about to be started. */
  public static final int THREAD_START = 3;

  /** Proof: the subject is a thread that a join, or a look at it, has seen end. */
  public static final int THREAD_JOINED = OrderHooks.THREAD_ENDED;

  /**
   * Proof: the subject is a task that is handed to a pool, or that this thread is about to run, or
   * an array or a collection of tasks, of which that is said of the first.
   */
  public static final int TASK_SUBMITTED = 5;

  /** The subject is a task that begins in this thread; the context is its pool, or null. */
  public static final int TASK_BEGINS = 1;

  /** The task that runs in this thread, if any, is over. */
  public static final int TASK_ENDS = OrderHooks.LAST_TOLD_ALWAYS;

  /** Proof: the subject is a task or future whose result is set. */
  public static final int RESULT_SET = 6;

  /**
   * Proof: the subject is a task or future whose result somebody has waited for, or an array or a
   * collection of such.
   */
  public static final int RESULT_SEEN = 7;

  /** Proof: the subject is a pool whose last task was waited for. */
  public static final int POOL_ENDED = 8;

  /** Proof: the subject is a task that this thread has made; it may never be run by a pool. */
  public static final int TASK_MADE = 9;

  /** The subject (a latch, a barrier, a future) may let others go on. */
  public static final int SIGNAL = OrderHooks.FIRST_EVIDENCE;

  /** The subject has let this thread go on. */
  public static final int SIGNAL_SEEN = SIGNAL + 1;

  /** The subject is put into a queue. */
  public static final int ITEM_PUT = SIGNAL + 2;

  /** The subject was taken out of a queue. */
  public static final int ITEM_TAKEN = SIGNAL + 3;

  private Points() {}
}
