package dev.gordian.core.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.threads.Clock;
import org.junit.jupiter.api.Test;

class MarkTest {

  private final Object task = new Object();
  private final Mark.Table marks = new Mark.Table();

  /** Made anew each time, as a unit makes the past that it hands on. */
  private static Clock past(int segmentOfFirst) {
    return Clock.EMPTY.with(1, segmentOfFirst).with(2, 1).with(3, 1);
  }

  @Test
  void whoMeetsItHasThePastOfWhoHandedItOver() {
    marks.handOver(task, past(4), past(5));
    Mark.Past met = marks.meet(task);
    assertThat(met.proven.segmentOf(1)).isEqualTo(4);
    assertThat(met.observed.segmentOf(1)).isEqualTo(5);
    assertThat(marks.meet(task).isEmpty()).as("met already").isTrue();
  }

  @Test
  void handedOverTwiceTheEarlierPastIsSureIfTheLaterIncludesIt() {
    marks.handOver(task, past(4), past(4));
    marks.handOver(task, past(6), past(6));
    assertThat(marks.meet(task).proven.segmentOf(1)).isEqualTo(4);
    assertThat(marks.meet(task).proven.segmentOf(1)).isEqualTo(4);
    assertThat(marks.find(task)).as("met for the last time").isNull();
  }

  @Test
  void theSamePastHandedOverTwiceStaysSure() {
    marks.handOver(task, past(4), past(4));
    marks.handOver(task, past(4), past(4));
    assertThat(marks.meet(task).proven.segmentOf(1)).isEqualTo(4);
    assertThat(marks.meet(task).observed.segmentOf(3)).isEqualTo(1);
  }

  @Test
  void pastsThatSayDifferentThingsSayNothing() {
    marks.handOver(task, past(4), past(4));
    marks.handOver(task, Clock.EMPTY.with(9, 1), past(4));
    assertThat(marks.meet(task).proven).isSameAs(Clock.EMPTY);
  }

  @Test
  void joinedPastsAddUpAndStay() {
    Mark mark = marks.of(task);
    mark.join(Clock.EMPTY.with(1, 1), Clock.EMPTY.with(1, 1));
    mark.join(Clock.EMPTY, Clock.EMPTY.with(2, 3));
    assertThat(mark.past().proven.segmentOf(2)).isZero();
    assertThat(mark.past().observed.segmentOf(2)).isEqualTo(3);
    assertThat(mark.past().observed.segmentOf(1)).isEqualTo(1);
  }

  @Test
  void whatIsHandedOverAfterTheLastMeetingCountsAlone() {
    marks.handOver(task, past(4), past(4));
    marks.meet(task);
    marks.handOver(task, past(7), past(7));
    assertThat(marks.meet(task).proven.segmentOf(1)).isEqualTo(7);
  }

  @Test
  void whoFoundTheMarkBeforeItsLastMeetingIsToldThatItIsOver() {
    Mark mark = marks.of(task);
    marks.handOver(task, past(4), past(4));
    marks.meet(task);
    assertThat(mark.join(past(5), past(5))).isFalse();
  }
}
