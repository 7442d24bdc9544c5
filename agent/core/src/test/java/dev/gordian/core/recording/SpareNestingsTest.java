package dev.gordian.core.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.hooks.HeldStack;
import dev.gordian.hooks.Nesting;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpareNestingsTest {

  private static final int MANY = 1_000;
  private static final int MOST = 64;

  private final SpareNestings spares = new SpareNestings();

  @Test
  void eachIsTakenOnce() {
    Nesting one = new HeldStack().nesting();
    Nesting other = new HeldStack().nesting();
    assertThat(spares.take()).isNull();
    spares.add(one);
    spares.add(other);
    Nesting first = spares.take();
    Nesting second = spares.take();
    assertThat(Set.of(first, second)).containsExactlyInAnyOrder(one, other);
    assertThat(spares.take()).isNull();
  }

  @Test
  void ofVeryManyAFewAreKept() {
    for (int i = 0; i < MANY; i++) {
      spares.add(new HeldStack().nesting());
    }
    Set<Nesting> kept = new HashSet<>();
    for (Nesting n = spares.take(); n != null; n = spares.take()) {
      kept.add(n);
    }
    assertThat(kept).hasSizeBetween(2, MOST);
  }
}
