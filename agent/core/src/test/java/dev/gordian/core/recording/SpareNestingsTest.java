package dev.gordian.core.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.hooks.HeldStack;
import dev.gordian.hooks.Nesting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

  @Test
  void twoThreadsNeverTakeTheSame() throws Exception {
    int threads = 4;
    spares.add(new HeldStack().nesting());
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Integer>> all = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        all.add(pool.submit(this::timesShared));
      }
      for (Future<Integer> one : all) {
        assertThat(one.get()).as("times it was somebody else's, too").isZero();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private int timesShared() {
    int wrong = 0;
    for (int i = 0; i < 200_000; i++) {
      Nesting mine = spares.take();
      if (mine == null) {
        continue;
      }
      if (mine.lastHeld != null) {
        wrong++;
      }
      mine.lastHeld = Thread.currentThread();
      Thread.onSpinWait();
      if (mine.lastHeld != Thread.currentThread()) {
        wrong++;
      }
      mine.lastHeld = null;
      spares.add(mine);
    }
    return wrong;
  }
}
