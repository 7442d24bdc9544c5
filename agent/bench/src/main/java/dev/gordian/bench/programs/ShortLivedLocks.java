package dev.gordian.bench.programs;

/** A long-lived lock around 100 million others that live for one iteration. */
public final class ShortLivedLocks {

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
    Object outer = new Object();
    long count = 0;
    for (int i = 0; i < LOCKS; i++) {
      synchronized (outer) {
        Object inner = made();
        synchronized (inner) {
          count++;
        }
      }
    }
    escaped = null;
    Rounds.result("locks", count);
    Rounds.result("heap", Rounds.usedHeap());
  }
}
