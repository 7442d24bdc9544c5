package dev.gordian.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.threads.Clock;
import dev.gordian.core.threads.Unit;
import dev.gordian.hooks.Hooks;
import org.junit.jupiter.api.Test;

/** Of those who ask for a lock in exclusive mode enough are kept, and not all. */
class WriterSetTest {

  private static final int MANY = 100;

  private final WriterSet writers = new WriterSet();

  private static Occurrence by(String thread) {
    return new Occurrence(new Unit(Clock.EMPTY, Clock.EMPTY), thread, false, null, null);
  }

  @Test
  void nobodyHasAsked() {
    assertThat(WriterSet.of(null)).isEmpty();
    assertThat(WriterSet.of(writers)).isEmpty();
  }

  @Test
  void whoAsksAgainIsNotNew() {
    Occurrence one = by("one");
    Occurrence other = by("other");
    assertThat(writers.add(one)).isTrue();
    assertThat(writers.add(one)).isFalse();
    assertThat(writers.add(other)).isTrue();
    assertThat(WriterSet.of(writers)).containsExactly(one, other);
  }

  @Test
  void ofManyOneIsAddedAtEachLook() {
    Occurrence first = by("first");
    writers.add(first);
    for (int i = 0; i < MANY; i++) {
      writers.add(by("t" + i));
    }
    int kept = WriterSet.of(writers).length;
    assertThat(kept).isLessThan(MANY);

    Occurrence late = by("late");
    Hooks.lookAgain();
    assertThat(writers.add(late)).isTrue();
    assertThat(writers.add(by("too late"))).isFalse();
    assertThat(WriterSet.of(writers)).hasSize(kept).startsWith(first).endsWith(late);
  }
}
