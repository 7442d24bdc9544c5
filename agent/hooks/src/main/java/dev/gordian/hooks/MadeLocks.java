package dev.gordian.hooks;

import java.lang.ref.WeakReference;

/**
 * The locks a thread has made last, of each site the last one: who holds one of these or asks for
 * it may be the only one who knows it. Keeps none of them alive. Written by its own thread; the
 * watcher may {@link #age} it.
 */
public final class MadeLocks {

  /** How many there are at most; a power of two. */
  public static final int SIZE = 8;

  /** A lock that is used again and again is no new one. */
  private static final int MAX_USES = 8;

  /** So many calls of {@link #age} a stack stays, which keeps classes from being unloaded. */
  private static final int MAX_AGE = 50;

  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no generic arrays
  private final WeakReference<Object>[] locks = new WeakReference[SIZE];

  private final int[] sites = new int[SIZE];
  private final Object[] stacks = new Object[SIZE];
  private final int[] uses = new int[SIZE];
  private int next;
  private int age;

  /** {@code stack} says where the thread was, or is {@code null}. */
  void add(Object lock, int site, Object stack) {
    int i = at(0);
    if (sites[i] != site) {
      makeRoom(site);
      i = at(0);
    }
    locks[i] = new WeakReference<>(lock);
    stacks[i] = stack;
    uses[i] = 0;
    age = 0;
  }

  /**
   * An older one of the site has had its time: in its place the new one might be the next to go.
   */
  private void makeRoom(int site) {
    for (int i = 0; i < SIZE; i++) {
      if (sites[i] == site) {
        sites[i] = Hooks.NO_SITE;
        locks[i] = null;
        stacks[i] = null;
      }
    }
    sites[next] = site;
    next = next + 1 & SIZE - 1;
  }

  /** One of them, the last one first, or {@code null}. */
  public Object lock(int i) {
    WeakReference<Object> lock = locks[at(i)];
    return lock == null ? null : lock.get();
  }

  private int at(int i) {
    return next - 1 - i & SIZE - 1;
  }

  /**
   * The thread has held it, or asked for it, beside another one; returns whether for the first
   * time.
   */
  public boolean used(int i) {
    int at = at(i);
    if (++uses[at] >= MAX_USES) {
      locks[at] = null;
    }
    return uses[at] == 1;
  }

  /** The site where it was made. */
  public int site(int i) {
    return sites[at(i)];
  }

  /** What was given with it. */
  public Object stack(int i) {
    return stacks[at(i)];
  }

  /** Forgets everything when nothing was added for a while. Called by the watcher. */
  public void age() {
    if (age < MAX_AGE && ++age == MAX_AGE) {
      for (int i = 0; i < SIZE; i++) {
        locks[i] = null;
        stacks[i] = null;
      }
    }
  }
}
