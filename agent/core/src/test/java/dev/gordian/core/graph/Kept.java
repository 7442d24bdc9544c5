package dev.gordian.core.graph;

/** Makes long-lived locks, without a nursery full of others. */
public final class Kept {

  private Kept() {}

  /** The lock is one that lives on. */
  public static void keep(LockNode lock) {
    lock.keepIdentity();
  }
}
