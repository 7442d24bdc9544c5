package dev.gordian.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.Scene;
import dev.gordian.core.sites.Op;
import dev.gordian.core.sites.Site;
import dev.gordian.hooks.Hooks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which edges are kept, and which of them the analyst is told of. */
class LockNodeTest {

  private final Scene scene = new Scene();
  private final LockNode a = scene.lock("app.Main.a");
  private final LockNode b = scene.lock("app.Main.b");
  private final Site outer = scene.site("app.Main", "m", Op.LOCK, false, "app.Main.a");
  private final Site inner = scene.site("app.Main", "m", Op.LOCK, false, "app.Main.b");

  private List<Edge> told() {
    List<Edge> edges = new ArrayList<>();
    for (Observation observation : scene.observations) {
      if (observation instanceof Edge edge) {
        edges.add(edge);
      }
    }
    return edges;
  }

  private static List<Edge> kept(LockNode lock) {
    List<Edge> edges = new ArrayList<>();
    lock.forEachEdge(edges::add);
    return edges;
  }

  @Test
  void theYoungerEndKeepsTheEdge() {
    LockNode old = scene.lock("app.Main.old");
    LockNode young = scene.lock("app.Main.young");
    scene.thread("t").takes(old, young).releasesAll().takes(young, old);
    assertThat(kept(old)).isEmpty();
    assertThat(kept(young)).hasSize(2);
  }

  @Test
  void anEdgeIsOfInterestOnceItMayLieOnACycle() {
    LockNode c = scene.lock("app.Main.c");
    scene.thread("t").takes(a, b);
    assertThat(told()).isEmpty();
    assertThat(a.isOpen() || b.isOpen()).isFalse();
    scene.thread("t").takes(b, c);
    assertThat(b.isOpen()).isTrue();
    assertThat(told()).extracting(edge -> edge.to).contains(b);
    scene.thread("t").takes(c, a);
    assertThat(new HashSet<>(told())).as("all three").hasSize(3);
  }

  @Test
  void anyNumberOfEdgesIsKept() {
    int edges = 100;
    List<LockNode> outer = new ArrayList<>();
    for (int i = 0; i < edges; i++) {
      outer.add(scene.lock("app.Main.outer" + i));
    }
    LockNode last = scene.lock("app.Main.last");
    for (LockNode lock : outer) {
      scene.thread("t").takes(lock, last);
    }
    Set<LockNode> from = new HashSet<>();
    kept(last).forEach(edge -> from.add(edge.from));
    assertThat(from).containsExactlyInAnyOrderElementsOf(outer);
  }

  @Test
  void whatTheSameUnitDoesAgainIsNoNews() {
    Scene.Actor actor = scene.thread("t");
    for (int i = 0; i < 3; i++) {
      actor.take(a, outer).take(b, inner).releasesAll();
    }
    assertThat(kept(b)).hasSize(1);
    assertThat(kept(b).get(0).occurrences()).hasSize(1);
    scene.thread("other").take(a, outer).take(b, inner);
    assertThat(kept(b).get(0).occurrences()).hasSize(2);
  }

  @Test
  void theOldestOccurrencesAndNewOnesOfEachLookAreKept() {
    for (int i = 0; i < 100; i++) {
      scene.thread("t" + i).take(a, outer).take(b, inner);
    }
    Occurrence[] settled = kept(b).get(0).occurrences();
    assertThat(settled).hasSizeLessThan(20);
    assertThat(settled[0].threadName).isEqualTo("t0");

    scene.thread("too early").take(a, outer).take(b, inner);
    assertThat(kept(b).get(0).occurrences()).isEqualTo(settled);

    Hooks.lookAgain();
    scene.thread("late").take(a, outer).take(b, inner);
    Occurrence[] known = kept(b).get(0).occurrences();
    assertThat(known).hasSameSizeAs(settled);
    assertThat(known[0].threadName).isEqualTo("t0");
    assertThat(known[known.length - 1].threadName).isEqualTo("late");
  }

  @Test
  void whoComesAfterAnotherForCertainTakesItsPlace() {
    Scene.Actor main = scene.thread("main");
    for (int i = 0; i < 100; i++) {
      main.joins(main.starts("t" + i).take(a, outer).take(b, inner));
    }
    Occurrence[] known = kept(b).get(0).occurrences();
    assertThat(known).hasSizeLessThan(20);
    assertThat(known[0].threadName).isEqualTo("t0");
    assertThat(known[known.length - 1].threadName).isEqualTo("t99");
  }

  @Test
  void whoHoldsMoreTakesNobodysPlace() {
    LockNode gate = scene.lock("app.Main.gate");
    Scene.Actor main = scene.thread("main");
    Scene.Actor last = null;
    for (int i = 0; i < 100; i++) {
      last = main.starts("t" + i).take(a, outer).take(b, inner);
      main.joins(last);
    }
    for (int i = 0; i < 100; i++) {
      main.joins(main.starts("guarded").takes(gate).take(a, outer).take(b, inner));
    }
    Edge edge = kept(b).stream().filter(e -> e.from == a).findFirst().orElseThrow();
    assertThat(edge.occurrences()).extracting(o -> o.threadName).contains(last.name);
  }

  @Test
  void aPairOfClassesIsToldOnce() {
    var outer = scene.site("app.Main", "m", Op.LOCK, false, "app.Account.lock");
    var inner = scene.site("app.Main", "m", Op.LOCK, false, "app.Account.lock");
    for (int i = 0; i < 5; i++) {
      LockNode from = scene.lock("app.Account.lock");
      LockNode to = scene.lock("app.Account.lock");
      scene.thread("t").take(from, outer).take(to, inner);
    }
    assertThat(scene.observations).filteredOn(o -> o instanceof CodePair).hasSize(1);
  }
}
