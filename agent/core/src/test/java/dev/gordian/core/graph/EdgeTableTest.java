package dev.gordian.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.Scene;
import dev.gordian.core.graph.Dependencies.News;
import dev.gordian.core.sites.Op;
import dev.gordian.core.sites.Site;
import dev.gordian.core.threads.Clock;
import dev.gordian.core.threads.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What becomes a row, and that it is known as well as it was as an object. */
class EdgeTableTest {

  private final Scene scene = new Scene();
  private final Queue<Observation> queue = new ConcurrentLinkedQueue<>();
  private final Room room = new Room(1_000_000);
  private final Dependencies dependencies = new Dependencies(queue::add, room);
  private final EdgeTable table = dependencies.table();
  private final Site outer = site();
  private final Site inner = site();
  private final Unit unit = unit();

  private Site site() {
    return scene.site("app.Main", "run", Op.MONITOR, false, "app.Main.lock");
  }

  private static Unit unit() {
    return new Unit(Clock.EMPTY, Clock.EMPTY);
  }

  /** A lock that lives on, with dependencies in both directions. */
  private LockNode lock() {
    LockNode lock = scene.lock("app.Main.lock");
    lock.keepIdentity();
    return lock;
  }

  /** Locks of which each was taken under each before it. */
  private List<LockNode> chain(int count) {
    List<LockNode> locks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LockNode to = lock();
      locks.forEach(from -> nest(from, to, unit));
      locks.add(to);
    }
    return locks;
  }

  private News nest(LockNode from, LockNode to, Unit by) {
    return nest(from, false, to, false, inner, by);
  }

  private News nest(
      LockNode from, boolean fromShared, LockNode to, boolean toShared, Site at, Unit by) {
    HeldSet held =
        new HeldSet(new LockNode[] {from}, new Site[] {outer}, new boolean[] {fromShared});
    return dependencies.add(held, to, at, toShared, new Occurrence(by, "main", false, null, null));
  }

  /** What the analyst does with each edge of which it is told; returns how many became rows. */
  private int takeAll() {
    int taken = 0;
    for (Observation next = queue.poll(); next != null; next = queue.poll()) {
      if (next instanceof Edge && !((Edge) next).isRetired()) {
        Edge edge = (Edge) next;
        table.merge(edge);
        taken += table.take(edge) ? 1 : 0;
      }
    }
    return taken;
  }

  private static List<Edge> edgesOf(LockNode lock) {
    List<Edge> edges = new ArrayList<>();
    lock.forEachEdge(edges::add);
    return edges;
  }

  private List<LockNode> heads(LockNode from) {
    List<LockNode> heads = new ArrayList<>();
    for (int row = table.first(from); row != EdgeTable.NONE; row = table.next(row)) {
      assertThat(table.from(row)).isSameAs(from);
      heads.add(table.to(row));
    }
    return heads;
  }

  private List<LockNode> sources() {
    List<LockNode> sources = new ArrayList<>();
    for (int row = table.nextSource(EdgeTable.NONE);
        row != EdgeTable.NONE;
        row = table.nextSource(row)) {
      sources.add(table.from(row));
    }
    return sources;
  }

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

  private static void knows(Edge edge, Unit... units) {
    assertThat(edge.occurrences()).extracting(o -> o.unit).containsExactlyInAnyOrder(units);
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
      CodePair pair = few.pair(from, outer, to, site());
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
    CodePair pair = dependencies.pair(locks.get(0), outer, locks.get(1), inner);
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
        Edge edge = table.release(row);
        table.merge(edge);
        table.take(edge);
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
