package dev.gordian.core.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Clocks are compared with maps from units to segments, of which joining takes the maximum. */
class ClockTest {

  /** Units that share prefixes of bits, and both signs. */
  private static final int[] UNITS = {
    0, 1, 2, 3, 4, 7, 8, 12, 16, 31, 100, 1024, 1025, 65_536, 1 << 30, Integer.MIN_VALUE, -1
  };

  private static final class Model {
    final Map<Integer, Integer> segments = new HashMap<>();
    Clock clock = Clock.EMPTY;

    void add(int unit, int segment) {
      clock = clock.with(unit, segment);
      segments.merge(unit, segment, Math::max);
    }
  }

  private static Model random(Random random) {
    Model model = new Model();
    for (int n = random.nextInt(12); n > 0; n--) {
      model.add(UNITS[random.nextInt(UNITS.length)], 1 + random.nextInt(5));
    }
    return model;
  }

  private static void assertSame(Clock clock, Map<Integer, Integer> segments) {
    for (int unit : UNITS) {
      assertThat(clock.segmentOf(unit))
          .as("unit %d", unit)
          .isEqualTo(segments.getOrDefault(unit, 0));
    }
  }

  private static boolean isEqual(Clock a, Clock b) {
    return isBefore(a, b) && isBefore(b, a);
  }

  private static boolean isBefore(Clock a, Clock b) {
    for (int unit : UNITS) {
      if (a.segmentOf(unit) > b.segmentOf(unit)) {
        return false;
      }
    }
    return true;
  }

  @RepeatedTest(300)
  void joinIsTheLeastUpperBound(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Model a = random(random);
    Model b = random(random);
    Model c = random(random);
    assertSame(a.clock, a.segments);

    Map<Integer, Integer> both = new HashMap<>(a.segments);
    b.segments.forEach((unit, segment) -> both.merge(unit, segment, Math::max));
    Clock joined = Clock.join(a.clock, b.clock);
    assertSame(joined, both);

    assertThat(isBefore(a.clock, joined) && isBefore(b.clock, joined)).isTrue();
    assertThat(isEqual(joined, Clock.join(b.clock, a.clock))).as("commutative").isTrue();
    assertThat(
            isEqual(Clock.join(joined, c.clock), Clock.join(a.clock, Clock.join(b.clock, c.clock))))
        .as("associative")
        .isTrue();
    // The originals are as they were.
    assertSame(a.clock, a.segments);
    assertSame(b.clock, b.segments);
  }

  /** Identity says that nothing was learned: others rely on it to know that a past is no news. */
  @RepeatedTest(100)
  void joiningWhatIsKnownReturnsTheSameClock(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Clock a = random(random).clock;
    Clock more = Clock.join(a, random(random).clock);
    assertThat(Clock.join(more, a)).isSameAs(more);
    assertThat(Clock.join(a, a)).isSameAs(a);
    assertThat(Clock.join(a, Clock.EMPTY)).isSameAs(a);
    assertThat(Clock.join(Clock.EMPTY, a)).isSameAs(a);
  }

  @Test
  void timeDoesNotRunBackwards() {
    Clock clock = Clock.EMPTY.with(5, 3);
    assertThat(clock.with(5, 2)).isSameAs(clock);
    assertThat(clock.with(5, 3)).isSameAs(clock);
    assertThat(clock.with(5, 4).segmentOf(5)).isEqualTo(4);
    assertThat(Clock.EMPTY.segmentOf(5)).isZero();
  }
}
