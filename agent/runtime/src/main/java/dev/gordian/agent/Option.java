package dev.gordian.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The options of the agent: the one place where their names and defaults stand. */
enum Option {
  REPORT("report", "gordian-report.json"),
  HTML("html", null),
  HIERARCHY("hierarchy", null),
  INCLUDE("include", null),
  EXCLUDE("exclude", null),
  SUPPRESS("suppress", null),
  DISMISS("dismiss", "all"),
  CONSOLE("console", "summary"),
  FAIL_ON("failOn", "none"),
  ON_DEADLOCK("onDeadlock", "report"),
  INTERVAL("interval", "100"),
  STRICT("strict", "false"),
  CONFIG("config", null),
  DETAIL("detail", "bounded");

  final String key;
  final String defaultValue;

  Option(String key, String defaultValue) {
    this.key = key;
    this.defaultValue = defaultValue;
  }

  String systemProperty() {
    return "gordian." + key;
  }

  String environmentVariable() {
    return "GORDIAN_" + key.toUpperCase(Locale.ROOT);
  }

  /** Returns the option with that key, or {@code null}. */
  static Option of(String key) {
    for (Option option : values()) {
      if (option.key.equals(key)) {
        return option;
      }
    }
    return null;
  }

  /** What to say about a key that does not exist. */
  static String unknown(String key) {
    String nearest = null;
    int best = Integer.MAX_VALUE;
    List<String> keys = new ArrayList<>();
    for (Option option : values()) {
      keys.add(option.key);
      int distance =
          Levenshtein.distance(key.toLowerCase(Locale.ROOT), option.key.toLowerCase(Locale.ROOT));
      if (distance < best) {
        best = distance;
        nearest = option.key;
      }
    }
    return "unknown option \""
        + key
        + "\", nearest is \""
        + nearest
        + "\"; known: "
        + String.join(", ", keys);
  }
}
