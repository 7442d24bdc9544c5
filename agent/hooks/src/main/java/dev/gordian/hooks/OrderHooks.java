package dev.gordian.hooks;

/**
 * What woven code calls where one thread is ordered after another, for certain or as far as this
 * run goes. Like {@link Hooks}, it throws nothing and changes nothing of the program.
 */
public final class OrderHooks {

  /** Points up to this one are told to the agent even while there is nothing to be ordered. */
  public static final int LAST_TOLD_ALWAYS = 2;

  /** The subject is a thread that was seen to have ended. */
  public static final int THREAD_ENDED = 4;

  /** From this one on points are evidence of an order, and no proof. */
  public static final int FIRST_EVIDENCE = 10;

  /**
   * So many points of evidence are followed in a tick, by all threads together: more than are
   * needed to see an order, and fewer than cost much where a server passes millions of them.
   */
  private static int evidencePerTick = 1_000;

  /**
   * So many more for each event recorded: where much is new, as in a pipeline of new objects, its
   * order is followed however fast it is, and however late the next tick.
   */
  private static final int EVIDENCE_PER_RECORD = 4;

  /** In so many ticks there was more. */
  private static long ticksCut;

  /** Whether there is more in this one. */
  private static boolean isCut;

  /** Written without synchronisation: a few more or less do not matter. */
  private static int evidenceLeft = evidencePerTick;

  /** Read without synchronisation: whoever is ordered after the writer sees it. */
  private static boolean hasRecords;

  private OrderHooks() {}

  /** From now on it matters how threads are ordered, and how they are around this event. */
  public static void recorded() {
    if (!hasRecords) {
      hasRecords = true;
    }
    int left = evidenceLeft;
    if (left < evidencePerTick - EVIDENCE_PER_RECORD) {
      evidenceLeft = left + EVIDENCE_PER_RECORD;
    }
  }

  /** So many ticks, of some milliseconds each, lie ahead. Called by the agent's thread. */
  public static void tick(int ticks) {
    if (isCut) {
      isCut = false;
      ticksCut++;
    }
    evidenceLeft = (int) Math.min(Integer.MAX_VALUE, (long) evidencePerTick * ticks);
  }

  /** All evidence is followed, at any cost. To be called before the start. */
  public static void followAll() {
    follow(Integer.MAX_VALUE);
  }

  /** From now on so many points of evidence are followed in a tick. */
  static void follow(int points) {
    evidencePerTick = points;
    evidenceLeft = points;
  }

  /** In how many ticks there was more evidence than was followed; for the agent's own threads. */
  public static long ticksCut() {
    return isCut ? ticksCut + 1 : ticksCut;
  }

  /** The current thread passes a point that orders threads; see {@link Delegate#ordered}. */
  public static void ordered(int point, Object subject, Object context) {
    Delegate target = Hooks.delegate;
    if (target == null || (point > LAST_TOLD_ALWAYS && !hasRecords)) {
      return;
    }
    // Without a subject nothing was there: a queue may be asked in vain any number of times.
    if (point < FIRST_EVIDENCE || (subject != null && mayFollow())) {
      tellOrdered(target, point, subject, context);
    }
  }

  @DontInline
  private static void tellOrdered(Delegate target, int point, Object subject, Object context) {
    try {
      HeldStack h = Hooks.current();
      if (h == null) {
        return;
      }
      int before = h.pause();
      try {
        if (before != 0) {
          target.ordered(point, subject, context, h);
        }
      } finally {
        h.resume(before);
      }
    } catch (Throwable e) {
      Hooks.failed(e);
    }
  }

  private static boolean mayFollow() {
    int left = evidenceLeft;
    if (left <= 0) {
      if (!isCut) {
        isCut = true;
      }
      return false;
    }
    evidenceLeft = left - 1;
    return true;
  }

  /** The same where a call was successful. */
  public static void orderedIf(boolean isPassed, int point, Object subject) {
    if (isPassed) {
      ordered(point, subject, null);
    }
  }

  /** After {@code isAlive()} returned: a thread that was found dead is as good as joined. */
  public static void afterIsAlive(boolean isAlive, Object thread) {
    if (!isAlive && thread instanceof Thread) {
      ordered(THREAD_ENDED, thread, null);
    }
  }
}
