package dev.gordian.core.findings;

import java.util.HashMap;
import java.util.Map;

/**
 * What the locks of one finding are called where room is short: the short name where it says which
 * lock is meant, else the whole name, else the name and the reference. Immutable.
 */
public final class LockLabels {

  private final Map<String, String> byRef = new HashMap<>();

  public LockLabels(Finding finding) {
    Map<String, Integer> shortNames = new HashMap<>();
    Map<String, Integer> names = new HashMap<>();
    for (Finding.Lock lock : finding.locks) {
      count(names, lock.name);
    }
    for (String name : names.keySet()) {
      count(shortNames, Names.shortLock(name));
    }
    for (Finding.Lock lock : finding.locks) {
      String label = Names.shortLock(lock.name);
      if (shortNames.get(label) > 1) {
        label = lock.name;
      }
      byRef.put(lock.ref, names.get(lock.name) > 1 ? label + " (" + lock.ref + ")" : label);
    }
  }

  private static void count(Map<String, Integer> counts, String key) {
    Integer old = counts.get(key);
    counts.put(key, old == null ? 1 : old + 1);
  }

  /** Returns the label; the reference itself if the finding has no such lock. */
  public String of(String ref) {
    String label = byRef.get(ref);
    return label == null ? String.valueOf(ref) : label;
  }
}
