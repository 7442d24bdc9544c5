package dev.gordian.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.graph.Dependencies.News;
import dev.gordian.core.threads.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes a row, and that it is known as well as it was as an object. */
class EdgeTableTest extends EdgeTableCase {

  @Test
  void whatHasBecomeARowIsNoNews() {
    List<LockNode> locks = chain(3);
    // The last lock has no dependency on another one, and keeps its own.
    assertThat(takeAll()).isEqualTo(1);
    assertThat(edgesOf(locks.get(1))).isEmpty();
    assertThat(edgesOf(locks.get(2))).hasSize(2);
    assertThat(heads(locks.get(0))).containsExactly(locks.get(1));
    assertThat(sources()).containsExactly(locks.get(0));
    assertThat(nest(locks.get(0), locks.get(1), unit)).isEqualTo(News.KNOWN);
    assertThat(queue).isEmpty();
  }

  @Test
  void otherLocksModesSitesAndUnitsAreNews() {
    List<LockNode> locks = chain(3);
    takeAll();
    LockNode a = locks.get(0);
    LockNode b = locks.get(1);
    assertThat(nest(b, a, unit).isNew).isTrue();
    assertThat(nest(a, true, b, false, inner, unit).isNew).isTrue();
    assertThat(nest(a, false, b, true, inner, unit).isNew).isTrue();
    assertThat(nest(a, false, b, false, site(), unit).isNew).isTrue();
    assertThat(nest(a, b, unit()).isNew).isTrue();
    assertThat(nest(a, b, unit).isNew).as("the same once more").isFalse();
  }

  @Test
  void whatHappensInAnotherWayIsAnObjectAgain() {
    List<LockNode> locks = chain(3);
    takeAll();
    LockNode a = locks.get(0);
    LockNode b = locks.get(1);
    Unit another = unit();
    assertThat(nest(a, b, another).isNew).isTrue();
    assertThat(takeAll()).isZero();
    assertThat(table.size()).isZero();
    assertThat(heads(a)).isEmpty();
    assertThat(sources()).isEmpty();
    assertThat(edgesOf(b)).singleElement().satisfies(e -> knows(e, unit, another));
    assertThat(nest(a, b, unit)).isEqualTo(News.KNOWN);
    assertThat(nest(a, b, another)).isEqualTo(News.KNOWN);
  }

  @Test
  void aRowThatIsReleasedIsKeptByItsLock() {
    List<LockNode> locks = chain(3);
    takeAll();
    LockNode a = locks.get(0);
    LockNode b = locks.get(1);
    Edge released = table.release(table.first(a));
    assertThat(released.from).isSameAs(a);
    assertThat(released.to).isSameAs(b);
    assertThat(edgesOf(b)).containsExactly(released);
    knows(released, unit);
    assertThat(table.size()).isZero();
    assertThat(nest(a, b, unit)).isEqualTo(News.KNOWN);
    assertThat(nest(a, b, unit()).isNew).isTrue();
    assertThat(edgesOf(b)).containsExactly(released);
  }

  @Test
  void whatIsSeenInAnotherWayWhileARowIsReleasedIsOneObject() {
    List<LockNode> locks = chain(3);
    takeAll();
    Unit another = unit();
    nest(locks.get(0), locks.get(1), another);
    Edge released = table.release(table.first(locks.get(0)));
    assertThat(edgesOf(locks.get(1))).containsExactly(released);
    knows(released, unit, another);
  }

  @Test
  void modesOutliveTheRow() {
    List<LockNode> locks = chain(3);
    LockNode a = locks.get(0);
    LockNode b = locks.get(1);
    takeAll();
    table.release(table.first(a));
    nest(a, true, b, false, site(), unit);
    nest(a, false, b, true, site(), unit);
    takeAll();
    List<String> modes = new ArrayList<>();
    while (table.first(a) != EdgeTable.NONE) {
      Edge edge = table.release(table.first(a));
      modes.add(edge.fromShared + " " + edge.toShared);
    }
    assertThat(modes).containsExactly("false true", "true false");
  }

  @Test
  void whatWasSeenSeveralTimesStaysAnObject() {
    List<LockNode> locks = chain(3);
    nest(locks.get(0), locks.get(1), unit());
    assertThat(takeAll()).isZero();
    assertThat(edgesOf(locks.get(1))).singleElement().extracting(Edge::isRetired).isEqualTo(false);
  }

  @Test
  void aRowLearnsMoreWhereThereIsNoRoom() {
    List<LockNode> locks = chain(10);
    assertThat(takeAll()).isPositive();
    while (!room.isFull()) {
      room.take();
    }
    assertThat(nest(lock(), lock(), unit).isNew).isFalse();
    assertThat(nest(locks.get(0), locks.get(1), unit()).isNew).isTrue();
  }

  @Test
  void shortLivedLocksKeepWhatTheyHave() {
    List<LockNode> locks = List.of(lock(), scene.lock("app.Main.lock"), lock());
    nest(locks.get(0), locks.get(1), unit);
    nest(locks.get(1), locks.get(2), unit);
    assertThat(takeAll()).isZero();
    assertThat(edgesOf(locks.get(1))).hasSize(1);
    locks.get(1).keepIdentity();
    assertThat(nest(locks.get(0), locks.get(1), unit).isNew).as("as an object").isFalse();
  }

  @Test
  void rowsOfCollectedLocksAreDroppedTheSecondTime() {
    List<LockNode> locks = chain(4);
    takeAll();
    assertThat(table.size()).isEqualTo(3);
    locks.get(2).clear();
    table.forgetCollected();
    assertThat(table.size()).isEqualTo(3);
    table.forgetCollected();
    assertThat(table.size()).isEqualTo(1);
    assertThat(heads(locks.get(0))).containsExactly(locks.get(1));
    assertThat(heads(locks.get(1))).isEmpty();
    assertThat(sources()).containsExactly(locks.get(0));
  }

  @Test
  void threeRowsTakeTheRoomOfOneObject() {
    Room small = new Room(6);
    Dependencies few = new Dependencies(queue::add, small);
    LockNode from = lock();
    LockNode to = lock();
    queue.clear();
    for (int i = 0; i < 6; i++) {
      small.take();
    }
    assertThat(small.isFull()).isTrue();
    for (int i = 0; i < 3; i++) {
      CodePair pair = few.pair(from, outer, to, site(), "main");
      Occurrence once = new Occurrence(unit, "main", false, null, null);
      assertThat(few.table().take(new Edge(from, to, pair, false, false, once))).isTrue();
    }
    assertThat(small.isFull()).as("two of them have given back theirs").isFalse();
    few.recount(scene.locks);
    assertThat(few.table().livingInObjects()).isEqualTo(1);
    assertThat(small.isFull()).isFalse();
    for (int i = 0; i < 6; i++) {
      small.take();
    }
    from.clear();
    few.recount(scene.locks);
    assertThat(few.table().livingInObjects()).as("rows of locks that are over").isZero();
  }

  /** Against a plain set, through growing and packing. */
  @Test
  void manyRows() {
    Random random = new Random(1);
    List<LockNode> locks = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      locks.add(lock());
    }
    Set<List<LockNode>> expected = new HashSet<>();
    CodePair pair = dependencies.pair(locks.get(0), outer, locks.get(1), inner, "main");
    Occurrence once = new Occurrence(unit, "main", false, null, null);
    for (int round = 0; round < 6; round++) {
      for (int i = 0; i < 5_000; i++) {
        LockNode from = locks.get(random.nextInt(locks.size()));
        LockNode to = locks.get(random.nextInt(locks.size()));
        if (expected.add(List.of(from, to))) {
          assertThat(table.take(new Edge(from, to, pair, false, false, once))).isTrue();
        }
      }
      for (int i = 0; i < 200; i++) {
        LockNode gone = locks.remove(random.nextInt(locks.size()));
        gone.clear();
        expected.removeIf(edge -> edge.contains(gone));
        locks.add(lock());
      }
      table.forgetCollected();
      table.forgetCollected();
      assertThat(table.size()).isEqualTo(expected.size());
      Set<List<LockNode>> found = new HashSet<>();
      for (LockNode from : sources()) {
        heads(from).forEach(to -> assertThat(found.add(List.of(from, to))).isTrue());
      }
      assertThat(found).isEqualTo(expected);
      for (List<LockNode> edge : expected) {
        assertThat(table.find(edge.get(0), edge.get(1), pair.code, false, false)).isSameAs(once);
      }
      assertThat(table.find(locks.get(0), lock(), pair.code, false, false)).isNull();
    }
    assertThat(table.capacity()).as("rows that are gone make room").isEqualTo(1 << 14);
  }
}
