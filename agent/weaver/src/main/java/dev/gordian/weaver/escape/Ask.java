package dev.gordian.weaver.escape;

import java.util.Objects;

/** For what a lock is asked at the end of a way, and how. Immutable. */
final class Ask {

  final Request request;

  /** Whether it is the new lock; else that one is held meanwhile. */
  final boolean isForNewLock;

  /** Whether the new lock was never used before beside another one. */
  final boolean isFirstUse;

  Ask(Request request, boolean isForNewLock, boolean isFirstUse) {
    this.request = request;
    this.isForNewLock = isForNewLock;
    this.isFirstUse = isFirstUse;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ask
        && request == ((Ask) other).request
        && isForNewLock == ((Ask) other).isForNewLock
        && isFirstUse == ((Ask) other).isFirstUse;
  }

  @Override
  public int hashCode() {
    return Objects.hash(request, isForNewLock, isFirstUse);
  }
}
