package dev.gordian.core.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.graph.LockNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitForGraphTest {

  private final Still still = new Still();
  private final List<Wait> waits = new ArrayList<>();

  private LockNode lock(String name) {
    return still.scene.lock("app.Main." + name);
  }

  private Wait add(Wait wait) {
    waits.add(wait);
    return wait;
  }

  private List<List<Wait>> circles() {
    return new WaitForGraph(waits, still.scene.locks).circles();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 40})
  void circlesOfEveryLength(int length) {
    List<LockNode> locks = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      locks.add(lock("l" + i));
    }
    for (int i = 0; i < length; i++) {
      add(still.thread("t" + i).holds(locks.get(i)).waitFor(locks.get((i + 1) % length), false));
    }
    add(still.thread("outside").holds(lock("own")).waitFor(locks.get(0), false));
    Collections.shuffle(waits, new Random(length));
    assertThat(circles()).hasSize(1);
    List<Wait> circle = circles().get(0);
    assertThat(circle).hasSize(length);
    for (int i = 0; i < length; i++) {
      Wait next = circle.get((i + 1) % length);
      assertThat(circle.get(i).lock.get()).as("waits for the next").isSameAs(next.sight.lock(0));
    }
  }

  @Test
  void aChainIsNoCircle() {
    LockNode a = lock("a");
    LockNode b = lock("b");
    add(still.thread("t1").holds(a).waitFor(b, false));
    add(still.thread("t2").holds(b).waitFor(lock("c"), false));
    assertThat(circles()).isEmpty();
  }

  @Test
  void twoCirclesAreBothFound() {
    LockNode a = lock("a");
    LockNode b = lock("b");
    LockNode c = lock("c");
    LockNode d = lock("d");
    add(still.thread("t1").holds(a).waitFor(b, false));
    add(still.thread("t2").holds(b).waitFor(a, false));
    add(still.thread("t3").holds(c).waitFor(d, false));
    add(still.thread("t4").holds(d).waitFor(c, false));
    assertThat(circles()).hasSize(2);
    Set<Wait> all = new HashSet<>();
    circles().forEach(all::addAll);
    assertThat(all).hasSize(4);
  }

  @Test
  void aWriterWaitsForEachReader() {
    ReentrantReadWriteLock rw = new ReentrantReadWriteLock();
    LockNode read = still.scene.lock("app.Main.rw", rw.readLock());
    LockNode a = lock("a");
    add(still.thread("slow reader").holds(read).waitFor(lock("elsewhere"), false));
    add(still.thread("stuck reader").holds(read).waitFor(a, false));
    add(still.thread("writer").holds(a).waitFor(read.whole, false));
    assertThat(circles()).hasSize(1);
    assertThat(circles().get(0)).hasSize(2).doesNotContain(waits.get(0));
  }

  @Test
  void aReaderWaitsForReadersOnlyBehindAWriterInLine() {
    ReentrantReadWriteLock rw = new ReentrantReadWriteLock();
    LockNode read = still.scene.lock("app.Main.rw", rw.readLock());
    LockNode a = lock("a");
    add(still.thread("reader").holds(read).waitFor(a, false));
    add(still.thread("second reader").holds(a).waitFor(read.whole, true));
    assertThat(circles()).isEmpty();
    add(still.thread("writer").waitFor(read.whole, false));
    assertThat(circles()).hasSize(1);
    assertThat(circles().get(0)).hasSize(3);
  }

  @Test
  void aThreadThatIsOnTwoCirclesIsInOneFindingOnly() {
    LockNode read = still.scene.lock("app.Main.rw", new ReentrantReadWriteLock().readLock());
    LockNode a = lock("a");
    LockNode b = lock("b");
    add(still.thread("reader").holds(read).waitFor(a, false));
    add(still.thread("second reader").holds(read).waitFor(b, false));
    add(still.thread("writer").holds(a).holds(b).waitFor(read.whole, false));
    assertThat(circles()).hasSize(1);
    assertThat(circles().get(0)).hasSize(2).contains(waits.get(2));
  }

  /** Waits for one lock each: whoever is on a circle is in exactly one that is reported. */
  @RepeatedTest(200)
  void findsTheCirclesOfRandomWaits(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int size = 2 + random.nextInt(9);
    List<LockNode> locks = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      locks.add(lock("l" + i));
    }
    int[] wants = new int[size];
    Map<Wait, Integer> numbers = new HashMap<>();
    for (int i = 0; i < size; i++) {
      wants[i] = random.nextInt(size);
      numbers.put(
          add(still.thread("t" + i).holds(locks.get(i)).waitFor(locks.get(wants[i]), false)), i);
    }
    Set<Integer> expected = new HashSet<>();
    for (int i = 0; i < size; i++) {
      int at = wants[i];
      for (int steps = 0; steps < size && at != i; steps++) {
        at = wants[at];
      }
      if (at == i) {
        expected.add(i);
      }
    }
    List<Integer> found = new ArrayList<>();
    circles().forEach(circle -> circle.forEach(wait -> found.add(numbers.get(wait))));
    assertThat(found).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
  }
}
