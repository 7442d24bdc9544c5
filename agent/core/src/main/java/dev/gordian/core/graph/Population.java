package dev.gordian.core.graph;

/**
 * What has become of the locks of one lock class that had to leave the {@link Nursery}: where
 * hardly any of very many was met again, keeping one more is of no use. All counts are racy; they
 * decide how much is kept, not what is true.
 *
 * <p>Whether a lock has died says little: the collectors of HotSpot that clean the young generation
 * only keep alive what is weakly reachable from an object that they promote, so under load short
 * lives look long.
 */
final class Population {

  /** So many are kept while it is not known whether they are of use. */
  private static final int MOST_ON_TRIAL = 1 << 17;

  /** So many that were collected show, before that, that they live shortly. */
  private static final int ENOUGH_COLLECTED = 1_000;

  /** One that was met again stands for so many that were not. */
  private static final int KEPT_PER_MEETING = 100;

  /** Where they are of no use, every n-th is kept all the same, to see that it stays so. */
  private static final int SAMPLE = 1 << 10;

  private int kept;
  private int metAgain;
  private int collected;
  private int passed;

  /** Whether one more lock that has to leave is to be kept. */
  boolean isToBeKept() {
    if (isSeenOnce() && (++passed & SAMPLE - 1) != 0) {
      return false;
    }
    kept++;
    return true;
  }

  /** Whether its locks are met for a moment only. */
  private boolean isSeenOnce() {
    int n = kept;
    return (n >= MOST_ON_TRIAL || (collected >= ENOUGH_COLLECTED && collected >= n >> 1))
        && metAgain <= n / KEPT_PER_MEETING;
  }

  /** One that was kept was met again. */
  void metAgain() {
    metAgain++;
  }

  /** One that was kept was collected. */
  void collected() {
    collected++;
  }
}
