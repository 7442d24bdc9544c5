package dev.gordian.bench.programs;

/** A long-lived lock around 100 million others that live for one iteration. */
public final class ShortLivedLocks {

  private static final int FEW = 100_000;
  private static final int LOCKS = Integer.getInteger("locks", 100_000_000);

  /** Makes the fresh lock visible to others, as a lock should be. */
  static volatile Object escaped;

  private ShortLivedLocks() {}

  private static Object made() {
    Object lock = new Object();
    escaped = lock;
    return lock;
  }

  public static void main(String[] args) throws Exception {
    long count = take(FEW);
    long before = Rounds.usedHeap();
    count += take(LOCKS);
    long after = Rounds.usedHeap();
    Rounds.result("locks", count);
    Rounds.result("heap", after);
    Rounds.result("more", after - before);
  }

  private static long take(int locks) {
    Object outer = new Object();
    long count = 0;
    for (int i = 0; i < locks; i++) {
      synchronized (outer) {
        Object inner = made();
        synchronized (inner) {
          count++;
        }
      }
    }
    escaped = null;
    return count;
  }
}
