package dev.gordian.core.watch;

import dev.gordian.core.graph.LockNode;
import dev.gordian.core.graph.LockTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The present: which waiting thread waits for which other. A thread that waits for a lock with
 * several shared holders waits for all of them, so one circle is enough to be stuck for ever.
 */
final class WaitForGraph {

  private final Map<Wait, List<Wait>> waitsFor = new HashMap<>();

  WaitForGraph(List<Wait> waits, LockTable locks) {
    Map<LockNode, List<Hold>> holders = new HashMap<>();
    for (Wait wait : waits) {
      for (int i = 0; i < wait.held; i++) {
        Object lock = wait.sight.lock(i);
        LockNode node = locks.of(lock);
        holders
            .computeIfAbsent(node.whole, k -> new ArrayList<>())
            .add(new Hold(wait, node.isShared(null)));
      }
    }
    for (Wait wait : waits) {
      Set<Wait> others = new HashSet<>();
      for (Hold hold : holders.getOrDefault(wait.lock, Collections.emptyList())) {
        if (!(wait.shared && hold.shared)) {
          others.add(hold.by);
        }
      }
      if (wait.shared && others.isEmpty()) {
        addQueuedWriters(wait, waits, others);
      }
      waitsFor.put(wait, new ArrayList<>(others));
    }
  }

  private static final class Hold {
    final Wait by;
    final boolean shared;

    Hold(Wait by, boolean shared) {
      this.by = by;
      this.shared = shared;
    }
  }

  /** Nobody keeps the reader out but those who stand in line before it. */
  private static void addQueuedWriters(Wait reader, List<Wait> waits, Set<Wait> others) {
    for (Wait wait : waits) {
      if (wait.lock == reader.lock && !wait.shared) {
        others.add(wait);
      }
    }
  }

  /** Returns the circles; each thread is in at most one of them. */
  List<List<Wait>> circles() {
    List<List<Wait>> circles = new ArrayList<>();
    Set<Wait> used = new HashSet<>();
    for (Wait wait : waitsFor.keySet()) {
      List<Wait> circle = used.contains(wait) ? null : circleThrough(wait);
      if (circle != null && Collections.disjoint(circle, used)) {
        circles.add(circle);
        used.addAll(circle);
      }
    }
    return circles;
  }

  /** The shortest circle through a wait, beginning with it; {@code null} if there is none. */
  private List<Wait> circleThrough(Wait start) {
    Map<Wait, Wait> reachedFrom = new HashMap<>();
    Deque<Wait> queue = new ArrayDeque<>();
    queue.add(start);
    while (!queue.isEmpty()) {
      Wait wait = queue.remove();
      for (Wait next : waitsFor.get(wait)) {
        if (next == start) {
          List<Wait> circle = new ArrayList<>();
          for (Wait w = wait; w != null; w = reachedFrom.get(w)) {
            circle.add(w);
          }
          Collections.reverse(circle);
          return circle;
        }
        if (!reachedFrom.containsKey(next)) {
          reachedFrom.put(next, wait);
          queue.add(next);
        }
      }
    }
    return null;
  }
}
