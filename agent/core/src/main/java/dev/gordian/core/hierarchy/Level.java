package dev.gordian.core.hierarchy;

import java.util.List;
import java.util.regex.Pattern;

/** One level of the declared hierarchy. Immutable. */
public final class Level {

  /** What holds for two different locks of the level. */
  public enum Within {
    FORBIDDEN,
    ALLOWED,
    ORDERED
  }

  /** From 0, the outermost. */
  public final int position;

  public final String name;
  public final Within within;

  /** The field whose values must rise, only where {@link Within#ORDERED}. */
  public final String orderedBy;

  private final List<String> locks;

  public Level(int position, String name, List<String> locks, Within within, String orderedBy) {
    this.position = position;
    this.name = name;
    this.locks = locks;
    this.within = within;
    this.orderedBy = orderedBy;
  }

  public List<String> locks() {
    return locks;
  }

  /** Whether one of the level's entries is exactly this name. */
  boolean names(String alias) {
    for (String lock : locks) {
      if (plain(lock).equals(plain(alias))) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the level's entries with {@code *} covers this name. */
  boolean covers(String alias) {
    for (String lock : locks) {
      if (lock.indexOf('*') >= 0
          && Pattern.matches(Pattern.quote(plain(lock)).replace("*", "\\E.*\\Q"), plain(alias))) {
        return true;
      }
    }
    return false;
  }

  /** Nested classes may be written with a dot, and the elements of an array as the array. */
  static String plain(String name) {
    String dotted = name.replace('$', '.');
    while (dotted.endsWith("[]")) {
      dotted = dotted.substring(0, dotted.length() - 2);
    }
    return dotted;
  }
}
