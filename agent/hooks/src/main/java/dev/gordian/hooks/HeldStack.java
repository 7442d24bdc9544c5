package dev.gordian.hooks;

/**
 * The locks one thread holds now, in order of acquisition, with their acquisition sites.
 *
 * <p>Written by its own thread only; the watcher reads it from outside without synchronisation and
 * therefore reads it twice, with {@link #acquisitions} as the witness that nothing moved. A lock is
 * pushed just <em>before</em> it is asked for: the top entry of a blocked thread is what it wants.
 *
 * <p>Cost follows novelty: with nothing held, push and return; nested and seen before, one look
 * into {@link SeenChains}; only what is new reaches the {@link Delegate}.
 */
public final class HeldStack {

  /** A thread that nests locks more often than this needs {@link Nesting} for itself. */
  private static final int MAX_LOANS = 16;

  /** Entries beyond this depth are not recorded (and their releases are not missed). */
  private static final int MAX_DEPTH = 8192;

  public Object[] locks = new Object[4];
  public int[] sites = new int[4];
  public int depth;

  /** Capacity of the arrays; 0 while paused, so that one comparison serves both cases. */
  private int limit = 4;

  /** Counts acquisitions; wraps. */
  public int acquisitions;

  /** Whether a release may have been missed, so that what stands here may be held no more. */
  private boolean isUncertain;

  /**
   * 1 where something is to be done when nothing is held any more (see {@link #rest}), else 0: so
   * that one comparison says that there is an entry, and nothing to be done.
   */
  private int floor;

  /** So many entries from the bottom are known to {@link #nesting}. */
  int known;

  /** Identity hash of the bottom entry; 0 if it was not fetched early. */
  int firstHash;

  /** The same of the entry above it. */
  int secondHash;

  /** What is known of the entries; there when there is more than one. */
  private Nesting nesting;

  /** Whether that goes to another thread when nothing is held any more. */
  private boolean isBorrowed;

  /** How often it went, up to the most. */
  private byte loans;

  /** Racy: two threads may get the same one, and then one of them tells a little less. */
  private static int numbers;

  /** Another one for each thread, from 1. */
  private final int number = ++numbers;

  /** Whether what was settled with others who know as little counts for this one, too. */
  private boolean isNewcomer;

  /** What the thread does now: the task, and the part of it. */
  private int segment;

  /** Most threads never ask for a user-written lock, nor wait for a signal. */
  private LockCalls calls;

  /** Most threads make no locks. */
  private MadeLocks made;

  /** The agent's own data about this thread. */
  public Object owner;

  void push(Object lock, int site) {
    int d = depth;
    if (d >= limit || lock == null) {
      if (lock == null || !grow(d)) {
        return;
      }
    }
    if (d == 0) {
      firstHash = EarlySites.contains(site) ? System.identityHashCode(lock) : 0;
      known = 0;
    } else if (isUncertain) {
      forget();
      push(lock, site);
      return;
    } else {
      nesting().enter(lock, site, d);
    }
    locks[d] = lock;
    sites[d] = site;
    depth = d + 1;
    acquisitions++;
  }

  /** Nothing is held for certain: that may miss something, but says nothing false. */
  private void forget() {
    isUncertain = false;
    while (depth > 0) {
      locks[--depth] = null;
    }
  }

  /** Removes the topmost entry of this lock; returns whether there was one. */
  boolean pop(Object lock) {
    int top = depth - 1;
    if (top >= floor && top < limit && locks[top] == lock) {
      locks[top] = null;
      depth = top;
      return true;
    }
    return limit == 0 || remove(lock);
  }

  /** Removes every entry of this lock and returns how many there were. */
  int popAll(Object lock) {
    int holds = 0;
    while (limit != 0 && remove(lock)) {
      holds++;
    }
    return holds;
  }

  private boolean remove(Object lock) {
    for (int i = depth - 1; i >= 0; i--) {
      if (locks[i] == lock) {
        int above = depth - 1 - i;
        System.arraycopy(locks, i + 1, locks, i, above);
        System.arraycopy(sites, i + 1, sites, i, above);
        locks[depth - 1] = null;
        depth--;
        if (known > i) {
          known = i;
        }
        if (i == 0) {
          firstHash = 0;
        }
        if (i <= 1) {
          secondHash = 0;
        }
        rest();
        return true;
      }
    }
    return false;
  }

  boolean holds(Object lock) {
    for (int i = depth - 1; i >= 0; i--) {
      if (locks[i] == lock) {
        return true;
      }
    }
    return false;
  }

  /** What the thread asks for by way of calls whose inside is not known. */
  public LockCalls calls() {
    LockCalls c = calls;
    if (c == null) {
      c = new LockCalls(this);
      calls = c;
    }
    return c;
  }

  /** The same for the watcher: {@code null} if there were no such calls. */
  public LockCalls callsIfAny() {
    return calls;
  }

  /** The thread has made a lock; {@code stack} says where it was, or is {@code null}. */
  void made(Object lock, int site, Object stack) {
    MadeLocks m = made;
    if (m == null) {
      m = new MadeLocks();
      made = m;
    }
    m.add(lock, site, stack);
  }

  /** The locks the thread has made last; {@code null} if there were none. */
  public MadeLocks madeIfAny() {
    return made;
  }

  /** The site where the program asked for a lock, seen from inside a wrapper's own code. */
  int outermostSite(int innerSite) {
    return calls == null ? innerSite : calls.outermostSite(innerSite);
  }

  /** What the thread knows of the locks it meets. */
  public Nesting nesting() {
    Nesting n = nesting;
    return n != null ? n : borrow();
  }

  /**
   * There may be very many threads with a few nested locks each: they share what they know, one
   * after the other, instead of finding it out once more.
   */
  @DontInline
  private Nesting borrow() {
    Delegate target = Hooks.delegate;
    Nesting n = null;
    if (target != null) {
      int before = pause();
      try {
        n = target.takeSpare();
      } finally {
        resume(before);
      }
    }
    if (n == null) {
      n = new Nesting();
    }
    n.belongTo(this, segment);
    nesting = n;
    isBorrowed = target != null && loans < MAX_LOANS;
    if (isBorrowed) {
      floor = 1;
    }
    return n;
  }

  @DontInline
  private void giveBack() {
    Nesting n = nesting;
    nesting = null;
    isBorrowed = false;
    loans++;
    int before = pause();
    try {
      n.leave();
      Hooks.delegate.giveBack(n);
    } catch (Throwable e) {
      // Then it is lost, and somebody makes another one.
      Hooks.failed(e);
    } finally {
      resume(before);
    }
  }

  /** What is borrowed is given back, and nothing is uncertain, where nothing is held. */
  void rest() {
    if (depth == 0 && floor != 0) {
      floor = 0;
      isUncertain = false;
      if (isBorrowed) {
        giveBack();
      }
    }
  }

  /** A release may have been missed. */
  void missed() {
    isUncertain = true;
    floor = 1;
    rest();
  }

  /**
   * Returns the reference of the lock in entry {@code i}; {@code null} if it stands further down
   * already or has no owner.
   */
  public LockRef refAt(int i) {
    return nesting().refAt(i);
  }

  /**
   * Forget which chains were seen: from now on they mean something else (another task). Of a
   * newcomer the agent wants to know only what it does not know from others.
   */
  public void beginSegment(int next, boolean newcomer) {
    segment = next;
    isNewcomer = newcomer;
    if (nesting != null) {
      nesting.belongTo(this, next);
    }
  }

  /** The agent has noted something of this thread: now it wants to know all. */
  public void settleIn() {
    if (isNewcomer) {
      beginSegment(segment, false);
    }
  }

  /** Who has the same number is told the same of what is settled: newcomers have 0. */
  int settlement() {
    return isNewcomer ? 0 : number;
  }

  boolean isPaused() {
    return limit == 0;
  }

  /** From now on this thread's locks are not recorded, until {@link #resume}. */
  public int pause() {
    int before = limit;
    limit = 0;
    return before;
  }

  public void resume(int before) {
    limit = before;
  }

  @DontInline
  private boolean grow(int d) {
    if (limit == 0 || d >= MAX_DEPTH) {
      return false;
    }
    int size = d * 2;
    Object[] newLocks = new Object[size];
    System.arraycopy(locks, 0, newLocks, 0, d);
    int[] newSites = new int[size];
    System.arraycopy(sites, 0, newSites, 0, d);
    // Only now, when no allocation can fail any more, so that the arrays never differ in length.
    locks = newLocks;
    sites = newSites;
    limit = size;
    return true;
  }
}
