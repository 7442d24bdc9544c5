package dev.gordian.core.threads;

import java.util.List;

/** Where a thread was when this was made; resolved only when it is looked at. Never thrown. */
public final class StackMark extends Throwable {

  private static final long serialVersionUID = 1;

  /** The frames of the program, innermost first. */
  public List<StackTraceElement> frames() {
    return Stacks.ofProgram(getStackTrace());
  }
}
