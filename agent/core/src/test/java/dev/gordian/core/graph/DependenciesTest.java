package dev.gordian.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.recording.LockSides;
import dev.gordian.core.sites.Op;
import dev.gordian.core.sites.Origin;
import dev.gordian.core.sites.Site;
import dev.gordian.core.sites.Sites;
import dev.gordian.core.threads.Clock;
import dev.gordian.core.threads.Unit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept when there is no more room. */
class DependenciesTest {

  private static final int MOST = 20;

  private final LockTable locks = new LockTable(new LockSides(), true);
  private final Dependencies dependencies = new Dependencies(o -> {}, new Room(MOST));
  private final Sites sites = new Sites();
  private final Site outer = site(1);
  private final Site inner = site(2);

  /** The locks live as long as this. */
  private final List<Object> alive = new ArrayList<>();

  private Site site(int line) {
    Origin field = new Origin(Origin.Kind.FIELD, "app.Main.lock", "lock", "java.lang.Object");
    return sites.add("app.Main", "run", "()V", "Main.java", line, 0, Op.MONITOR, false, field);
  }

  private LockNode lock() {
    Object lock = new Object();
    alive.add(lock);
    return locks.of(lock);
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
    Site another = site(3);
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
    dependencies.recount(locks);
    assertThat(dependencies.isFull()).isTrue();
    dependencies.recount(new LockTable(new LockSides(), true));
    assertThat(dependencies.isFull()).isFalse();
    assertThat(nest(lock(), lock(), inner).isNew).isTrue();
  }

  private static List<Edge> edgesOf(LockNode lock) {
    List<Edge> edges = new ArrayList<>();
    lock.forEachEdge(edges::add);
    return edges;
  }
}
