package dev.gordian.weaver.escape;

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
}
