package dev.gordian.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.threads.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** That nothing is lost while threads and the analyst meet in the table. */
class EdgeTableRaceTest extends EdgeTableCase {

  /** While the analyst makes rows and takes them back, nothing that a thread has seen is lost. */
  @Test
  void nothingIsLostWhileRowsAreMade() throws Exception {
    List<LockNode> locks = chain(40);
    int threads = 3;
    List<Unit> units = new ArrayList<>();
    CyclicBarrier begin = new CyclicBarrier(threads + 1);
    AtomicInteger running = new AtomicInteger(threads);
    for (int t = 0; t < threads; t++) {
      Unit mine = unit();
      units.add(mine);
      Random random = new Random(t);
      Thread thread =
          new Thread(
              () -> {
                try {
                  begin.await();
                  for (int i = 0; i < 20_000; i++) {
                    int from = random.nextInt(locks.size() - 1);
                    int to = from + 1 + random.nextInt(locks.size() - from - 1);
                    nest(locks.get(from), locks.get(to), mine);
                  }
                  for (int from = 0; from < locks.size(); from++) {
                    for (int to = from + 1; to < locks.size(); to++) {
                      nest(locks.get(from), locks.get(to), mine);
                    }
                  }
                } catch (Exception e) {
                  throw new AssertionError(e);
                } finally {
                  running.decrementAndGet();
                }
              });
      thread.setDaemon(true);
      thread.start();
    }
    units.add(unit);
    begin.await();
    Random random = new Random(7);
    while (running.get() > 0) {
      takeAll();
      int row = table.first(locks.get(random.nextInt(locks.size())));
      if (row != EdgeTable.NONE) {
        table.take(table.release(row));
      }
    }
    takeAll();
    for (int to = 1; to < locks.size(); to++) {
      List<Edge> edges = edgesOf(locks.get(to));
      assertThat(edges).hasSize(to);
      edges.forEach(edge -> knows(edge, units.toArray(new Unit[0])));
    }
    assertThat(table.size()).isZero();
  }

  /** At each moment of becoming a row somebody may see the dependency happen in another way. */
  @Test
  void nothingIsLostWhileARowIsMade() throws Exception {
    // Where there is one core, each round takes as long as a thread may keep it.
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
    AtomicBoolean isOver = new AtomicBoolean();
    Unit another = unit();
    List<Object> alive = new ArrayList<>();
    AtomicReference<List<LockNode>> next = new AtomicReference<>();
    Thread thread =
        new Thread(
            () -> {
              while (!isOver.get()) {
                List<LockNode> pair = next.get();
                if (pair != null) {
                  nest(pair.get(0), pair.get(1), another);
                  next.set(null);
                }
              }
            });
    thread.setDaemon(true);
    thread.start();
    for (int i = 0; i < 10_000 && System.nanoTime() - end < 0; i++) {
      List<LockNode> locks = new ArrayList<>();
      for (int k = 0; k < 3; k++) {
        Object lock = new Object();
        alive.add(lock);
        LockNode node = scene.locks.of(lock);
        node.keepIdentity();
        locks.add(node);
      }
      nest(locks.get(0), locks.get(1), unit);
      nest(locks.get(1), locks.get(2), unit);
      next.set(locks);
      takeAll();
      while (next.get() != null) {
        takeAll();
      }
      takeAll();
      assertThat(edgesOf(locks.get(1))).singleElement().satisfies(e -> knows(e, unit, another));
    }
    isOver.set(true);
    thread.join();
    assertThat(alive).isNotEmpty();
  }
}
