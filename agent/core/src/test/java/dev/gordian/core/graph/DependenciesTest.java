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
import org.junit.jupiter.api.Test;

/** What is kept when there is no more room. */
class DependenciesTest {

  private static final int MOST = 20;

  private final Scene scene = new Scene();
  private final Dependencies dependencies = new Dependencies(o -> {}, new Room(MOST));
  private final Site outer = site();
  private final Site inner = site();

  private Site site() {
    return scene.site("app.Main", "run", Op.MONITOR, false, "app.Main.lock");
  }

  private LockNode lock() {
    return scene.lock("app.Main.lock");
  }

  @Test
  void theFirstFewThreadsLeaveTheirStacks() {
    List<Observation> told = new ArrayList<>();
    Dependencies all = new Dependencies(told::add, new Room(MOST));
    LockNode from = lock();
    LockNode to = lock();
    CodePair pair = all.pair(from, outer, to, inner, "a");
    for (String thread : List.of("a", "b", "b", "c", "d", "e", "f", "g", "h", "i", "a")) {
      assertThat(all.pair(from, outer, to, inner, thread)).isSameAs(pair);
    }

    for (String thread : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
      assertThat(pair.witness(thread).thread).isEqualTo(thread);
    }
    assertThat(pair.witness("i").thread).as("one too many").isEqualTo("a");
    assertThat(told)
        .as("so that the classes on a stack can be unloaded")
        .startsWith(pair, pair.witness("b"), pair.witness("c"), pair.witness("d"))
        .hasSize(8)
        .doesNotHaveDuplicates();
  }

  private Dependencies.News nest(LockNode from, LockNode to, Site at) {
    HeldSet held = new HeldSet(new LockNode[] {from}, new Site[] {outer}, new boolean[] {false});
    Unit unit = new Unit(Clock.EMPTY, Clock.EMPTY);
    Occurrence occurrence = new Occurrence(unit, "main", false, null, null);
    return dependencies.add(held, to, at, false, occurrence);
  }

  private void fill() {
    while (!dependencies.isFull()) {
      assertThat(nest(lock(), lock(), inner).isNew).isTrue();
    }
  }

  @Test
  void whatDoesNotFitIsRefusedAndCounted() {
    fill();
    assertThat(dependencies.count()).isEqualTo(MOST);
    assertThat(dependencies.refused()).isZero();
    LockNode from = lock();
    LockNode to = lock();
    assertThat(nest(from, to, inner).isNew).isFalse();
    assertThat(dependencies.refused()).isEqualTo(1);
    assertThat(edgesOf(to)).isEmpty();
  }

  @Test
  void whoeverComesIsToldOfUntilManyHaveCome() {
    LockNode from = lock();
    LockNode to = lock();
    for (int i = 1; i <= 64; i++) {
      assertThat(nest(from, to, inner).isSettled).as("after " + i).isFalse();
    }
    assertThat(nest(from, to, inner).isSettled).isTrue();
  }

  @Test
  void whatIsKeptLearnsMoreAllTheSame() {
    LockNode from = lock();
    LockNode to = lock();
    nest(from, to, inner);
    fill();
    assertThat(nest(from, to, inner).isNew).isTrue();
    assertThat(dependencies.refused()).isZero();
    assertThat(edgesOf(to)).singleElement().extracting(e -> e.occurrences().length).isEqualTo(2);
  }

  @Test
  void whatIsFoundAgainAmongManyLearnsMoreToo() {
    List<LockNode> older = new ArrayList<>();
    for (int i = 0; i < MOST - 1; i++) {
      older.add(lock());
    }
    LockNode to = lock();
    older.forEach(from -> nest(from, to, inner));
    fill();
    assertThat(edgesOf(to)).hasSize(MOST - 1);
    assertThat(nest(older.get(3), to, inner).isNew).isTrue();
  }

  @Test
  void otherCodeIsKeptForTheFirstFewTimes() {
    fill();
    Site another = site();
    LockNode from = lock();
    LockNode to = lock();
    assertThat(nest(from, to, another).isNew).isTrue();
    assertThat(edgesOf(to)).hasSize(1);
    for (int i = 0; i < MOST; i++) {
      nest(lock(), lock(), another);
    }
    assertThat(dependencies.refused()).isBetween(1L, MOST - 1L);
  }

  @Test
  void theRoomOfWhatIsGoneIsUsedAgain() {
    fill();
    dependencies.recount(scene.locks);
    assertThat(dependencies.isFull()).isTrue();
    dependencies.recount(new LockTable(new LockSides(), true));
    assertThat(dependencies.isFull()).isFalse();
    assertThat(nest(lock(), lock(), inner).isNew).isTrue();
  }

  @Test
  void whatBelongsToCollectedLocksIsDroppedAndMakesRoom() {
    List<LockNode> older = new ArrayList<>();
    for (int i = 0; i < MOST - 1; i++) {
      older.add(lock());
    }
    LockNode to = lock();
    older.forEach(from -> nest(from, to, inner));
    fill();
    older.subList(0, 9).forEach(LockNode::clear);
    dependencies.recount(scene.locks);
    assertThat(dependencies.isFull()).isFalse();
    assertThat(edgesOf(to))
        .extracting(e -> e.from)
        .containsOnlyOnceElementsOf(older.subList(9, MOST - 1));
    assertThat(edgesOf(to)).hasSize(MOST - 10);
  }

  private static List<Edge> edgesOf(LockNode lock) {
    List<Edge> edges = new ArrayList<>();
    lock.forEachEdge(edges::add);
    return edges;
  }
}
