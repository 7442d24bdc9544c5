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
    Object[] futures = new Object[1_000];
    for (int i = 0; i < futures.length; i++) {
      futures[i] = new CompletableFuture<>();
      marks.join(futures[i], Clock.EMPTY, past, false);
    }
    int kept = 0;
    for (Object future : futures) {
      kept += marks.find(future) == null ? 0 : 1;
    }
    assertThat(kept).isGreaterThan(980);
  }

  @Test
  void anyNumberTakesTheSameRoom() {
    Object[] futures = new Object[200_000];
    for (int i = 0; i < futures.length; i++) {
      futures[i] = new CompletableFuture<>();
      marks.join(futures[i], Clock.EMPTY, past, false);
    }
    int kept = 0;
    for (Object future : futures) {
      kept += marks.find(future) == null ? 0 : 1;
    }
    assertThat(kept).isBetween(10_000, 16_384);
  }

  @Test
  void theyAreForFuturesWithoutProofAndOnlyWhereSomeMayBeForgotten() {
    Object future = new CompletableFuture<>();
    assertThat(marks.isFor(future)).isTrue();
    assertThat(marks.isFor(new Object())).isFalse();
    assertThat(new RecentMarks(false).isFor(future)).isFalse();
  }
}
