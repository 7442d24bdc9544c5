package dev.gordian.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What stands on the stack of a thread; what is known of it is tested with the recorder. */
class HeldStackTest {

  private final Object a = new Object();
  private final Object b = new Object();
  private final HeldStack held = new HeldStack();

  private Object[] locks() {
    return Arrays.copyOf(held.locks, held.depth);
  }

  @Test
  void locksAreReleasedInAnyOrder() {
    held.push(a, 1);
    held.push(b, 2);
    held.push(a, 3);
    assertThat(held.pop(b)).isTrue();
    assertThat(locks()).containsExactly(a, a);
    assertThat(Arrays.copyOf(held.sites, 2)).containsExactly(1, 3);
    assertThat(held.pop(b)).isFalse();
    assertThat(held.popAll(a)).isEqualTo(2);
    assertThat(locks()).isEmpty();
  }

  @Test
  void nothingIsRecordedWhilePaused() {
    int before = held.pause();
    held.push(a, 1);
    assertThat(locks()).isEmpty();
    held.resume(before);
    held.push(a, 1);
    assertThat(locks()).containsExactly(a);
  }

  @Test
  void whereAReleaseMayHaveBeenMissedNothingIsHeldForCertain() {
    held.push(a, 1);
    held.missed();
    held.push(b, 2);
    assertThat(locks()).containsExactly(b);
    assertThat(held.pop(a)).isFalse();
    held.push(a, 1);
    assertThat(locks()).containsExactly(b, a);
  }

  @Test
  void nothingIsUncertainAfterAllIsReleased() {
    held.push(a, 1);
    held.missed();
    held.pop(a);
    held.push(a, 1);
    held.push(b, 2);
    assertThat(locks()).containsExactly(a, b);
  }

  @Test
  void nothingIsKeptAlive() {
    for (int i = 0; i < 100; i++) {
      held.push(new Object(), i);
    }
    while (held.depth > 0) {
      held.pop(held.locks[held.depth - 1]);
    }
    assertThat(held.locks).containsOnlyNulls();
  }
}
