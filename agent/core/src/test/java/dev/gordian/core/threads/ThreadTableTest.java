package dev.gordian.core.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.hooks.HeldStack;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadTableTest {

  private final ThreadTable threads = new ThreadTable();
  private final List<HeldStack> told = new ArrayList<>();

  private ThreadRecord ended(int depth) {
    ThreadRecord record = threads.of(new Thread());
    HeldStack held = new HeldStack();
    record.attach(held);
    held.depth = depth;
    held.acquisitions = 3;
    return record;
  }

  @Test
  void whoEndsHoldingSomethingIsToldOfOnce() {
    threads.whenEndedHolding((record, held) -> told.add(held));
    ThreadRecord record = ended(1);
    HeldStack held = record.held();
    threads.retire(record);
    threads.retire(record);
    assertThat(told).containsExactly(held);
    assertThat(threads.acquisitionsOfEnded()).isEqualTo(3);
  }

  @Test
  void whoseOwnerWasCollectedIsToldOfToo() {
    threads.whenEndedHolding((record, held) -> told.add(held));
    ThreadRecord record = ended(1);
    HeldStack held = record.held();
    record.clear();
    threads.sweep();
    assertThat(told).containsExactly(held);
  }

  @Test
  void emptyHandsAreNoNews() {
    threads.whenEndedHolding((record, held) -> told.add(held));
    threads.retire(ended(0));
    assertThat(told).isEmpty();
  }
}
