package dev.gordian.core.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A hierarchy that a run obeys: lock classes in levels, so that every nested acquisition goes from
 * a level to a lower one. Classes that are taken in a circle have no order among themselves and
 * share a level. Each class stands as high as it can.
 */
public final class Levels implements StrongComponents.Graph<String> {

  private final Map<String, Set<String>> after = new TreeMap<>();

  /** Made when first asked for, and forgotten when a class or order is added. */
  private List<List<String>> groups;

  private Map<String, Integer> groupOf;

  /** Adds a class, in no order yet. */
  public void add(String lock) {
    groups = null;
    groupOf = null;
    if (!after.containsKey(lock)) {
      after.put(lock, new TreeSet<>());
    }
  }

  /** The second class was taken while the first was held. */
  public void add(String outer, String inner) {
    add(outer);
    add(inner);
    if (!outer.equals(inner)) {
      after.get(outer).add(inner);
    }
  }

  /** Whether the two classes are different and each is taken, directly or not, under the other. */
  public boolean isCircular(String outer, String inner) {
    return !outer.equals(inner) && groupOf().get(outer).equals(groupOf().get(inner));
  }

  private List<List<String>> groups() {
    if (groups == null) {
      groups = StrongComponents.of(this);
    }
    return groups;
  }

  private Map<String, Integer> groupOf() {
    if (groupOf == null) {
      groupOf = new HashMap<>();
      for (int g = 0; g < groups().size(); g++) {
        for (String lock : groups().get(g)) {
          groupOf.put(lock, g);
        }
      }
    }
    return groupOf;
  }

  /** Returns the levels from the outermost; names within a level are sorted. */
  public List<List<String>> levels() {
    List<List<String>> groups = groups();
    Map<String, Integer> groupOf = groupOf();
    int[] level = new int[groups.size()];
    List<List<String>> levels = new ArrayList<>();
    for (int g = groups.size() - 1; g >= 0; g--) {
      for (String lock : groups.get(g)) {
        for (String inner : after.get(lock)) {
          int next = groupOf.get(inner);
          if (next != g) {
            level[next] = Math.max(level[next], level[g] + 1);
          }
        }
      }
      while (levels.size() <= level[g]) {
        levels.add(new ArrayList<>());
      }
      levels.get(level[g]).addAll(groups.get(g));
    }
    for (List<String> names : levels) {
      Collections.sort(names);
    }
    return levels;
  }

  @Override
  public void forEachNode(Consumer<String> consumer) {
    after.keySet().forEach(consumer);
  }

  @Override
  public Iterator<String> next(String node) {
    return after.get(node).iterator();
  }
}
