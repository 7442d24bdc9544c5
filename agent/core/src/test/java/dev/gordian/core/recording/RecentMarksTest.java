package dev.gordian.core.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.threads.Clock;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RecentMarksTest {

  private final RecentMarks marks = new RecentMarks(true);
  private final Clock past = Clock.EMPTY.with(1, 1);

  @Test
  void theLatestAreKept() {
    assertThat(keptOf(1_000)).isGreaterThan(980);
  }

  @Test
  void anyNumberTakesTheSameRoom() {
    assertThat(keptOf(200_000)).isBetween(10_000, 16_384);
  }

  /** How many of so many new futures are found when all were marked. */
  private int keptOf(int number) {
    Object[] futures = new Object[number];
    for (int i = 0; i < number; i++) {
      futures[i] = new CompletableFuture<>();
      marks.join(futures[i], Clock.EMPTY, past, false);
    }
    int kept = 0;
    for (Object future : futures) {
      kept += marks.find(future) == null ? 0 : 1;
    }
    return kept;
  }

  @Test
  void theyAreForFuturesWithoutProofAndOnlyWhereSomeMayBeForgotten() {
    Object future = new CompletableFuture<>();
    assertThat(marks.isFor(future)).isTrue();
    assertThat(marks.isFor(new Object())).isFalse();
    assertThat(new RecentMarks(false).isFor(future)).isFalse();
  }
}
