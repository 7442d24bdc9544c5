package dev.gordian.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.Scene;
import dev.gordian.core.recording.LockSides;
import dev.gordian.core.sites.Op;
import dev.gordian.core.sites.Site;
import dev.gordian.core.threads.Clock;
import dev.gordian.core.threads.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
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

  private static final class Beside {}

  private static final class Stamp extends StampedLock {
    private static final long serialVersionUID = 1;
  }

  private static final class Signal extends Semaphore {
    private static final long serialVersionUID = 1;

    Signal() {
      super(0);
    }
  }

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
  void whereThereIsNoRoomEvenLocksOfInterestAreForgottenButForWhatWouldMakeAFalseFinding() {
    LockTable small = new LockTable(new LockSides(), false, new Room(0));
    Object written = new MetAgain();
    LockNode node = small.of(written);
    node.addWriter(occurrence(null));
    Object ownerless = new MetAgain();
    small.of(ownerless).isOwnerless = true;
    for (int i = 0; i < MANY; i++) {
      small.of(new MetAgain());
    }
    assertThat(node.isForgotten).isTrue();
    assertThat(small.find(written, System.identityHashCode(written))).isNull();
    assertThat(small.of(ownerless).isOwnerless).isTrue();
    assertThat(small.passedOver()).isGreaterThan(MANY / 2);
  }

  @Test
  void aForgottenLockStillKeepsThreadsApart() {
    LockTable small = new LockTable(new LockSides(), false, new Room(0));
    Object gate = new MetAgain();
    LockNode before = small.of(gate);
    LockNode another = small.of(new MetAgain());
    for (int i = 0; i < MANY; i++) {
      small.of(new MetAgain());
    }
    LockNode after = small.of(gate);
    assertThat(after).isNotSameAs(before);
    assertThat(set(before).gateWith(set(after))).isSameAs(before);
    assertThat(set(after).gateWith(set(before))).isSameAs(after);
    assertThat(set(after).gateWith(before, false)).isSameAs(before);
    assertThat(set(after).gateWith(set(another))).isNull();
    Occurrence guarded = occurrence(set(before));
    assertThat(guarded.holds(after, true)).isTrue();
    assertThat(guarded.holds(another, true)).isFalse();
  }

  @Test
  void readersOfOneLockDoNotKeepEachOtherOut() {
    LockNode gate = locks.of(new MetAgain());
    HeldSet reading = new HeldSet(new LockNode[] {gate}, new Site[1], new boolean[] {true});
    assertThat(occurrence(reading).holds(gate, true)).isFalse();
    assertThat(occurrence(reading).holds(gate, false)).isTrue();
  }

  private static Occurrence occurrence(HeldSet held) {
    return new Occurrence(new Unit(Clock.EMPTY, Clock.EMPTY), "main", false, held, null);
  }

  private static HeldSet set(LockNode lock) {
    return new HeldSet(new LockNode[] {lock}, new Site[1], new boolean[1]);
  }

  @Test
  void whatStandsForItselfIsNotForgotten() {
    LockTable small = new LockTable(new LockSides(), false, new Room(0));
    List<Object> objects = new ArrayList<>();
    List<LockNode> nodes = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Object itself = new MetAgain();
      objects.add(itself);
      nodes.add(small.of(itself));
      nodes.get(2 * i).standsForItself = true;
      StampedLock stamped = new StampedLock();
      objects.add(stamped);
      LockNode view = small.of(stamped.asReadLock());
      view.standsForItself = true;
      nodes.add(view.whole);
    }
    for (int i = 0; i < MANY; i++) {
      small.of(new MetAgain());
    }
    for (int i = 0; i < objects.size(); i++) {
      assertThat(nodes.get(i).isForgotten).isFalse();
      assertThat(small.of(objects.get(i))).isSameAs(nodes.get(i));
    }
  }

  @Test
  void withOneSideTheLockIsKept() {
    List<ReentrantReadWriteLock> all = new ArrayList<>();
    for (int k = 0; k < 100; k++) {
      all.add(new ReentrantReadWriteLock());
      LockNode read = locks.of(all.get(k).readLock());
      for (int i = 0; !read.isKept(); i++) {
        assertThat(i).isLessThan(MANY);
        locks.of(new Beside());
      }
      assertThat(read.whole.isKept()).isTrue();
    }
  }

  @Test
  void aLockWhoseSideIsMetAgainIsKept() {
    for (int i = 0; i < 5 * MANY; i++) {
      locks.of(new Stamp().asReadLock());
    }
    List<Stamp> stamps = new ArrayList<>();
    List<LockNode> nodes = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      stamps.add(new Stamp());
      nodes.add(locks.of(stamps.get(i).asReadLock()).whole);
    }
    for (int round = 0; round < 500; round++) {
      others(50, Beside::new);
      stamps.forEach(stamp -> locks.of(stamp.asReadLock()));
    }
    int same = 0;
    for (int i = 0; i < 200; i++) {
      same += locks.of(stamps.get(i).asWriteLock()).whole == nodes.get(i) ? 1 : 0;
    }
    // Some have to leave before anybody meets them again.
    assertThat(same).isGreaterThan(175);
  }

  @Test
  void butVeryManyOfThoseAreForgotten() {
    LockTable small = new LockTable(new LockSides(), false, new Room(100));
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      Object lock = new MetAgain();
      all.add(lock);
      small.of(lock).standsForItself = true;
    }
    assertThat(small.kept()).isBetween(100, 2_000);
    assertThat(all).as("alive").hasSize(MANY);
    assertThat(small.passedOver()).isGreaterThan(MANY / 2);
  }

  @Test
  void bothSidesAreForgottenWithTheLock() {
    LockTable small = new LockTable(new LockSides(), false, new Room(0));
    for (int k = 0; k < 100; k++) {
      ReentrantReadWriteLock both = new ReentrantReadWriteLock();
      LockNode read = small.of(both.readLock());
      LockNode write = small.of(both.writeLock());
      assertThat(write.whole).isSameAs(read.whole);
      for (int i = 0; !read.whole.isForgotten; i++) {
        assertThat(i).isLessThan(MANY);
        small.of(new MetAgain());
      }
      assertThat(read.isForgotten).isTrue();
      assertThat(write.isForgotten).isTrue();
      LockNode again = small.of(both.readLock());
      assertThat(again.whole).isNotSameAs(read.whole);
      assertThat(small.of(both.writeLock()).whole).isSameAs(again.whole);
    }
  }

  @Test
  void aKeptLockIsTheSameForAllItsSides() {
    List<ReentrantReadWriteLock> all = new ArrayList<>();
    List<LockNode> nodes = new ArrayList<>();
    for (int i = 0; i < MANY / 2; i++) {
      all.add(new ReentrantReadWriteLock());
      nodes.add(locks.of(all.get(i).readLock()).whole);
    }
    others(MANY, Beside::new);
    for (int i = 0; i < MANY / 2; i++) {
      assertThat(locks.of(all.get(i).writeLock()).whole).isSameAs(nodes.get(i));
    }
  }

  @Test
  void semaphoresThatNobodyMeetsAgainAreForgotten() {
    for (int i = 0; i < 5 * MANY; i++) {
      LockNode node = locks.of(new Signal());
      node.isOwnerless = true;
      node.standsForItself = true;
    }
    assertThat(locks.kept()).isLessThan(2 * MANY);
  }

  @Test
  void nothingIsCountedTwice() {
    LockTable complete = new LockTable(new LockSides(), true);
    List<Object> alive = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      alive.add(new MetOnce());
      complete.of(alive.get(i));
    }
    assertThat(complete.kept()).isBetween(MANY - 5_000, MANY);
    assertThat(alive).as("what was collected would not be kept").hasSize(MANY);
  }

  @Test
  void aSweepCountsWhatIsLeft() {
    Room room = new Room(MANY);
    LockTable small = new LockTable(new LockSides(), false, room);
    List<Object> alive = new ArrayList<>();
    for (int i = 0; i < MANY / 2; i++) {
      alive.add(new MetAgain());
      small.of(alive.get(i));
    }
    for (int i = 0; i < MANY; i++) {
      room.take();
    }
    assertThat(room.isFull()).isTrue();
    assertThat(small.sweep()).isLessThan(MANY);
    assertThat(room.isFull()).isFalse();
    assertThat(alive).hasSize(MANY / 2);
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

  @Test
  void theMonitorOfWhatIsALockBesideItIsVisitedToo() {
    ReentrantLock lock = new ReentrantLock();
    Site site = new Scene().site("app.Main", "run", Op.MONITOR, false, "app.Main.lock");
    LockNode side = locks.of(lock);
    LockNode monitor = locks.takenAt(site, side, lock);
    assertThat(monitor).isNotSameAs(side);
    List<LockNode> seen = new ArrayList<>();
    locks.forEach(seen::add);
    assertThat(seen).containsOnlyOnce(side, monitor);
  }
}
