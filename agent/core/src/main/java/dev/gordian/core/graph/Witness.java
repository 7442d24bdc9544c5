package dev.gordian.core.graph;

import dev.gordian.core.threads.StackMark;

/** Where one thread was when it took two locks at a pair of sites. Threads are told by name. */
public final class Witness implements Observation {

  public final String thread;
  public final StackMark stack = new StackMark();

  /** Who was there before; {@code null} if nobody was. */
  private final Witness first;

  /** Takes the current stack; {@code thread} is the name of the current thread. */
  Witness(String thread, Witness first) {
    this.thread = thread;
    this.first = first;
  }

  @Override
  public void reportTo(Observer observer) {
    stack.resolve();
    if (first != null && stack.frames().equals(first.stack.frames())) {
      stack.share(first.stack);
    }
  }
}
