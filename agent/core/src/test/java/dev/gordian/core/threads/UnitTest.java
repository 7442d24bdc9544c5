package dev.gordian.core.threads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitTest {

  private static Unit unit() {
    return new Unit(Clock.EMPTY, Clock.EMPTY);
  }

  @Test
  void whoRecordedNothingHandsOnNothing() {
    Unit unit = unit();
    assertThat(unit.endSegment(true)).isFalse();
    assertThat(unit.provenAfter()).isSameAs(Clock.EMPTY);
    assertThat(unit.provenAtEnd()).isSameAs(Clock.EMPTY);
  }

  @Test
  void whatIsHandedOnKnowsTheClosedSegmentsOnly() {
    Unit unit = unit();
    unit.recorded();
    assertThat(unit.endSegment(true)).isTrue();
    assertThat(unit.segment()).isEqualTo(2);
    assertThat(unit.provenAfter().segmentOf(unit.id)).isEqualTo(1);
    assertThat(unit.endSegment(true)).as("nothing was recorded since").isFalse();
    unit.recorded();
    assertThat(unit.provenAfter().segmentOf(unit.id)).isEqualTo(1);
    assertThat(unit.provenAtEnd().segmentOf(unit.id)).isEqualTo(2);
    assertThat(unit.observedAtEnd().segmentOf(unit.id)).isEqualTo(2);
  }

  @Test
  void whatIsJoinedIsInThePast() {
    Unit first = unit();
    first.recorded();
    Unit second = unit();
    second.join(first.provenAtEnd(), first.observedAtEnd());
    assertThat(second.proven().segmentOf(first.id)).isEqualTo(1);
    assertThat(second.observedAfter().segmentOf(first.id)).isEqualTo(1);
    assertThat(first.proven().segmentOf(second.id)).isZero();
  }

  @Test
  void aProducerGetsNoSegmentForEachItemForEver() {
    Unit producer = unit();
    for (int i = 0; i < 100_000; i++) {
      producer.recorded();
      producer.endSegment(false);
    }
    assertThat(producer.segment()).isLessThan(10_000);
    assertThat(producer.endSegment(true)).as("a proof always counts").isTrue();
  }

  @Test
  void tasksOfOneSingleThreadedPoolAreSerial() {
    int pool = Unit.newSerial();
    Unit first = new Unit(pool, Clock.EMPTY, Clock.EMPTY);
    Unit second = new Unit(pool, Clock.EMPTY, Clock.EMPTY);
    assertThat(first.isSerialWith(second)).isTrue();
    assertThat(first.isSerialWith(first)).isTrue();
    assertThat(first.isSerialWith(unit())).isFalse();
  }

  @Test
  void unitsThatStandForManyMeetThemselves() {
    Unit many = Unit.ofMany(Clock.EMPTY, Clock.EMPTY);
    assertThat(many.isSerialWith(many)).isFalse();
    many.recorded();
    assertThat(many.endSegment(true)).isFalse();
  }
}
