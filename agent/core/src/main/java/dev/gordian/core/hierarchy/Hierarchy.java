package dev.gordian.core.hierarchy;

import dev.gordian.core.graph.LockNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The declared order of locks: Dijkstra's resource hierarchy. (E. W. Dijkstra, "Hierarchical
 * ordering of sequential processes", 1971.) Lock-free; used by the program's threads.
 */
public final class Hierarchy {

  private static final int NONE = -1;
  private static final int MAX_CACHED = 4096;

  private final List<Level> levels;

  /** Positions by aliases and class, copied on write: there are few and they stay. */
  private final AtomicReference<Map<String, Integer>> known =
      new AtomicReference<>(Collections.<String, Integer>emptyMap());

  public Hierarchy(List<Level> levels) {
    this.levels = Collections.unmodifiableList(new ArrayList<>(levels));
  }

  public List<Level> levels() {
    return levels;
  }

  /** Returns the level of a lock; {@code null} if none is declared for it. */
  public Level levelOf(LockNode node) {
    Object lock = node.whole.get();
    List<String> aliases = node.aliases();
    // Locks that go by one name may be reached by different fields: all the aliases count.
    String key =
        String.join("|", aliases) + '|' + (lock == null ? node.type() : lock.getClass().getName());
    Integer position = known.get().get(key);
    if (position == null) {
      position = find(aliases, lock);
      remember(key, position);
    }
    return position == NONE ? null : levels.get(position);
  }

  /** An entry that names the lock exactly goes before one with a star; else the outermost. */
  private int find(List<String> aliases, Object lock) {
    if (lock != null && !(lock instanceof Class)) {
      for (Class<?> c = lock.getClass(); c != null && c != Object.class; c = c.getSuperclass()) {
        aliases.add(c.getName());
        for (Class<?> i : c.getInterfaces()) {
          aliases.add(i.getName());
        }
      }
    }
    for (String alias : aliases) {
      for (Level level : levels) {
        if (level.names(alias)) {
          return level.position;
        }
      }
    }
    for (Level level : levels) {
      for (String alias : aliases) {
        if (level.covers(alias)) {
          return level.position;
        }
      }
    }
    return NONE;
  }

  private void remember(String key, int position) {
    while (true) {
      Map<String, Integer> old = known.get();
      if (old.size() >= MAX_CACHED) {
        return;
      }
      Map<String, Integer> more = new HashMap<>(old);
      more.put(key, position);
      if (known.compareAndSet(old, more)) {
        return;
      }
    }
  }
}
