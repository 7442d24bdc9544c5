package dev.gordian.core.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.threads.Clock;
import org.junit.jupiter.api.Test;

class MarkTest {

  private final Object task = new Object();
  private final Mark mark = new Mark.Table().of(task);

  /** Made anew each time, as a unit makes the past that it hands on. */
  private static Clock past(int segmentOfFirst) {
    return Clock.EMPTY.with(1, segmentOfFirst).with(2, 1).with(3, 1);
  }

  @Test
  void whoMeetsItHasThePastOfWhoHandedItOver() {
    mark.handOver(past(4), past(5));
    Mark.Past met = mark.meet();
    assertThat(met.proven.segmentOf(1)).isEqualTo(4);
    assertThat(met.observed.segmentOf(1)).isEqualTo(5);
    assertThat(mark.meet().isEmpty()).as("met already").isTrue();
  }

  @Test
  void handedOverTwiceTheEarlierPastIsSureIfTheLaterIncludesIt() {
    mark.handOver(past(4), past(4));
    mark.handOver(past(6), past(6));
    assertThat(mark.meet().proven.segmentOf(1)).isEqualTo(4);
    assertThat(mark.meet().proven.segmentOf(1)).isEqualTo(4);
    assertThat(mark.past().pending).isZero();
  }

  @Test
  void theSamePastHandedOverTwiceStaysSure() {
    mark.handOver(past(4), past(4));
    mark.handOver(past(4), past(4));
    assertThat(mark.meet().proven.segmentOf(1)).isEqualTo(4);
    assertThat(mark.meet().observed.segmentOf(3)).isEqualTo(1);
  }

  @Test
  void pastsThatSayDifferentThingsSayNothing() {
    mark.handOver(past(4), past(4));
    mark.handOver(Clock.EMPTY.with(9, 1), past(4));
    assertThat(mark.meet().proven).isSameAs(Clock.EMPTY);
  }

  @Test
  void joinedPastsAddUpAndStay() {
    mark.join(Clock.EMPTY.with(1, 1), Clock.EMPTY.with(1, 1));
    mark.join(Clock.EMPTY, Clock.EMPTY.with(2, 3));
    assertThat(mark.past().proven.segmentOf(2)).isZero();
    assertThat(mark.past().observed.segmentOf(2)).isEqualTo(3);
    assertThat(mark.past().observed.segmentOf(1)).isEqualTo(1);
  }
}
