package dev.gordian.core.threads;

import java.util.List;

/**
 * Where a thread was when this was made. To take a stack is cheap, to resolve it is not: that is
 * left to the agent's own threads, which should do so soon, as an unresolved stack keeps the
 * classes on it from being unloaded.
 */
public final class StackMark {

  /** {@code null} once resolved. */
  private Throwable taken = new Taken();

  private volatile List<StackTraceElement> frames;

  /** The frames of the program, innermost first. */
  public List<StackTraceElement> frames() {
    resolve();
    return frames;
  }

  /** Lets go of the classes on the stack. */
  public synchronized void resolve() {
    if (frames == null) {
      frames = Stacks.ofProgram(taken.getStackTrace());
      taken = null;
    }
  }

  /** The other one has the same frames: they are kept once. */
  public void share(StackMark other) {
    frames = other.frames();
  }

  /** Never thrown. */
  private static final class Taken extends Throwable {
    private static final long serialVersionUID = 1;
  }
}
