package dev.gordian.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.recording.LockSides;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Which locks keep their identity, and for how long. */
class LockTableTest {

  private static final int MANY = 100_000;

  private final LockTable locks = new LockTable(new LockSides(), false);

  /** What is known of how long the locks of a class live is known to all tables. */
  private static final class MetAgain {}

  private static final class MetOnce {}

  private static final class Mixed {}

  private static final class Visited {}

  /** New locks, of which nobody will hear again. */
  private void others(int n, Supplier<Object> lock) {
    for (int i = 0; i < n; i++) {
      locks.of(lock.get());
    }
  }

  @Test
  void aHundredThousandLocksMetOnceKeepTheirIdentity() {
    List<Object> objects = new ArrayList<>();
    List<LockNode> nodes = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      objects.add(new MetAgain());
      nodes.add(locks.of(objects.get(i)));
    }
    for (int i = 0; i < MANY; i++) {
      assertThat(locks.of(objects.get(i))).isSameAs(nodes.get(i));
    }
    assertThat(locks.passedOver()).isZero();
  }

  @Test
  void locksThatNobodyMeetsAgainArePassedOverInTheEndAndCounted() {
    others(5 * MANY, MetOnce::new);
    assertThat(locks.passedOver()).isGreaterThan(MANY);
    Object lock = new MetOnce();
    LockNode node = locks.of(lock);
    others(MANY, MetOnce::new);
    assertThat(node.isForgotten).as("threads are not to use it any more").isTrue();
    assertThat(locks.find(lock, System.identityHashCode(lock))).isNull();
    assertThat(locks.of(lock)).isNotSameAs(node);
  }

  @Test
  void aCompleteTablePassesNothingOver() {
    LockTable complete = new LockTable(new LockSides(), true);
    Object lock = new MetOnce();
    LockNode node = complete.of(lock);
    for (int i = 0; i < 5 * MANY; i++) {
      complete.of(new MetOnce());
    }
    assertThat(complete.passedOver()).isZero();
    assertThat(complete.of(lock)).isSameAs(node);
  }

  @Test
  void whatCannotBeFoundOutAgainIsKeptAllTheSame() {
    others(5 * MANY, Mixed::new);
    Object ownerless = new Mixed();
    locks.of(ownerless).isOwnerless = true;
    Semaphore semaphore = new Semaphore(1);
    locks.of(semaphore).madeWith(1);
    ReentrantReadWriteLock both = new ReentrantReadWriteLock();
    LockNode whole = locks.of(both.readLock()).whole;
    others(MANY, Mixed::new);
    assertThat(locks.of(ownerless).isOwnerless).isTrue();
    assertThat(locks.of(semaphore).isMutex()).isTrue();
    assertThat(locks.of(both.writeLock()).whole).isSameAs(whole);
  }

  @Test
  void allLocksAreVisited() {
    Object old = new Visited();
    LockNode first = locks.of(old);
    others(MANY / 4, Visited::new);
    Object young = new Visited();
    LockNode last = locks.of(young);
    List<LockNode> seen = new ArrayList<>();
    locks.forEach(seen::add);
    assertThat(seen).contains(first, last);
  }
}
