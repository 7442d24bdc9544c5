package dev.gordian.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.Scene;
import dev.gordian.core.graph.Dependencies.News;
import dev.gordian.core.sites.Op;
import dev.gordian.core.sites.Site;
import dev.gordian.core.threads.Clock;
import dev.gordian.core.threads.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Dependencies of long-lived locks, and an analyst that makes rows of them. */
abstract class EdgeTableCase {

  final Scene scene = new Scene();
  final Queue<Observation> queue = new ConcurrentLinkedQueue<>();
  final Room room = new Room(1_000_000);
  final Dependencies dependencies = new Dependencies(queue::add, room);
  final EdgeTable table = dependencies.table();
  final Site outer = site();
  final Site inner = site();
  final Unit unit = unit();

  Site site() {
    return scene.site("app.Main", "run", Op.MONITOR, false, "app.Main.lock");
  }

  static Unit unit() {
    return new Unit(Clock.EMPTY, Clock.EMPTY);
  }

  /** A lock that lives on, with dependencies in both directions. */
  LockNode lock() {
    LockNode lock = scene.lock("app.Main.lock");
    lock.keepIdentity();
    return lock;
  }

  /** Locks of which each was taken under each before it. */
  List<LockNode> chain(int count) {
    List<LockNode> locks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LockNode to = lock();
      locks.forEach(from -> nest(from, to, unit));
      locks.add(to);
    }
    return locks;
  }

  News nest(LockNode from, LockNode to, Unit by) {
    return nest(from, false, to, false, inner, by);
  }

  News nest(LockNode from, boolean fromShared, LockNode to, boolean toShared, Site at, Unit by) {
    HeldSet held =
        new HeldSet(new LockNode[] {from}, new Site[] {outer}, new boolean[] {fromShared});
    return dependencies.add(held, to, at, toShared, new Occurrence(by, "main", false, null, null));
  }

  /** What the analyst does with each edge of which it is told; returns how many became rows. */
  int takeAll() {
    int taken = 0;
    for (Observation next = queue.poll(); next != null; next = queue.poll()) {
      if (next instanceof Edge && !((Edge) next).isRetired()) {
        Edge edge = (Edge) next;
        taken += table.take(edge) ? 1 : 0;
      }
    }
    return taken;
  }

  static List<Edge> edgesOf(LockNode lock) {
    List<Edge> edges = new ArrayList<>();
    lock.forEachEdge(edges::add);
    return edges;
  }

  List<LockNode> heads(LockNode from) {
    List<LockNode> heads = new ArrayList<>();
    for (int row = table.first(from); row != EdgeTable.NONE; row = table.next(row)) {
      heads.add(table.to(row));
    }
    return heads;
  }

  List<LockNode> sources() {
    List<LockNode> sources = new ArrayList<>();
    table.forEachSource(sources::add);
    return sources;
  }

  static void knows(Edge edge, Unit... units) {
    assertThat(edge.occurrences()).extracting(o -> o.unit).containsExactlyInAnyOrder(units);
  }
}
