package dev.gordian.core.graph;

import dev.gordian.core.sites.Site;

/** The locks a thread held at some moment, in order of acquisition, each once. Immutable. */
public final class HeldSet {

  final LockNode[] locks;
  final Site[] sites;
  final boolean[] shared;

  /** The arrays are handed over. */
  public HeldSet(LockNode[] locks, Site[] sites, boolean[] shared) {
    this.locks = locks;
    this.sites = sites;
    this.shared = shared;
  }

  static HeldSet only(LockNode lock, Site site, boolean shared) {
    return new HeldSet(new LockNode[] {lock}, new Site[] {site}, new boolean[] {shared});
  }

  public int size() {
    return locks.length;
  }

  public LockNode lock(int i) {
    return locks[i];
  }

  public Site site(int i) {
    return sites[i];
  }

  public boolean isShared(int i) {
    return shared[i];
  }

  /** The place of a lock; -1 if it is not held. */
  public int indexOf(LockNode lock) {
    for (int i = 0; i < locks.length; i++) {
      if (locks[i] == lock) {
        return i;
      }
    }
    return -1;
  }

  boolean isSubsetOf(HeldSet other) {
    if (this == other) {
      return true;
    }
    for (int i = 0; i < locks.length; i++) {
      if (!other.has(locks[i], shared[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean has(LockNode lock, boolean inShared) {
    for (int i = 0; i < locks.length; i++) {
      if (locks[i] == lock && shared[i] == inShared) {
        return true;
      }
    }
    return false;
  }

  /** The lock if it is held here so that one of the holders keeps the other out; else null. */
  LockNode gateWith(LockNode lock, boolean inShared) {
    for (int i = 0; i < locks.length; i++) {
      if (locks[i].isSameLockAs(lock) && !(shared[i] && inShared)) {
        return lock;
      }
    }
    return null;
  }

  /** A lock that both sets hold so that one of the holders keeps the other out; else null. */
  public LockNode gateWith(HeldSet other) {
    for (int i = 0; i < locks.length; i++) {
      for (int k = 0; k < other.locks.length; k++) {
        if (locks[i].isSameLockAs(other.locks[k]) && !(shared[i] && other.shared[k])) {
          return locks[i];
        }
      }
    }
    return null;
  }
}
