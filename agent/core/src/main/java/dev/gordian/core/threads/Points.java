package dev.gordian.core.threads;

/** Points of the program that order threads, as woven code names them to the hooks. */
public final class Points {

  /** {@code subject} is a thread about to be started. */
  public static final int THREAD_START = 1;

  /** {@code subject} is a thread that a join has seen end. */
  public static final int THREAD_JOINED = 2;

  private Points() {}
}
