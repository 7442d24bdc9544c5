package dev.gordian.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.graph.LockTable;
import dev.gordian.core.recording.Faults;
import dev.gordian.core.recording.LockSides;
import dev.gordian.core.recording.Recorder;
import dev.gordian.core.sites.Sites;
import dev.gordian.core.threads.Points;
import dev.gordian.core.threads.ThreadRecord;
import dev.gordian.core.threads.ThreadTable;
import dev.gordian.hooks.HeldStack;
import java.lang.ref.WeakReference;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** When what belongs to collected objects is dropped. */
class SweeperTest {

  private final ThreadTable threads = new ThreadTable();
  private final LockSides sides = new LockSides();
  private final LockTable locks = new LockTable(sides, false);
  private final Recorder recorder =
      new Recorder(new Sites(), threads, locks, sides, seen -> {}, null, new Faults(), false);

  @Test
  void whatOrdersThreadsIsSweptWhenMuchWasAddedAndMayHaveBeenCollected() {
    HeldStack held = new HeldStack();
    ThreadRecord me = threads.of(Thread.currentThread());
    me.attach(held);
    me.unit().recorded();
    long now = System.nanoTime();
    Sweeper sweeper = new Sweeper(locks, threads, recorder);
    for (int i = 0; i < 50_000; i++) {
      recorder.ordered(Points.RESULT_SET, new FutureTask<>(() -> null), null, held);
    }
    assertThat(recorder.isOrderSweepDue()).isTrue();
    collect();
    sweeper.sweep(now);
    assertThat(recorder.isOrderSweepDue()).isFalse();
  }

  private static void collect() {
    WeakReference<Object> witness = new WeakReference<>(new Object());
    while (witness.get() != null) {
      System.gc();
    }
  }
}
