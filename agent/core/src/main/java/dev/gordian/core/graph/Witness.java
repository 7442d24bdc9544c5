package dev.gordian.core.graph;

import dev.gordian.core.threads.StackMark;

/** Where one thread was when it took two locks at a pair of sites. */
public final class Witness implements Observation {

  public final String thread;
  public final StackMark stack = new StackMark();

  /** Takes the current stack; {@code thread} is the name of the current thread. */
  Witness(String thread) {
    this.thread = thread;
  }

  @Override
  public void reportTo(Observer observer) {
    stack.resolve();
  }
}
