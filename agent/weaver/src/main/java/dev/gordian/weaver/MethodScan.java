package dev.gordian.weaver;

/** What a quick look at a method with locks has shown. Immutable. */
final class MethodScan {

  static final int NO_LINE = -1;

  final boolean isSynchronized;

  /** Whether monitors are taken or released in the code. */
  final boolean hasMonitors;

  /** Whether locks are made, or their methods called. */
  final boolean hasLockCalls;

  final int maxLocals;

  /** The line of the first instruction, or {@link #NO_LINE}. */
  final int firstLine;

  MethodScan(
      boolean isSynchronized,
      boolean hasMonitors,
      boolean hasLockCalls,
      int maxLocals,
      int firstLine) {
    this.isSynchronized = isSynchronized;
    this.hasMonitors = hasMonitors;
    this.hasLockCalls = hasLockCalls;
    this.maxLocals = maxLocals;
    this.firstLine = firstLine;
  }
}
