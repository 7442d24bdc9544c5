package dev.gordian.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A list of class patterns such as {@code com.acme.*:org.foo.Bar}; nested classes go along. */
final class ClassPattern {

  private final List<Pattern> patterns = new ArrayList<>();

  ClassPattern(List<String> texts) {
    for (String text : texts) {
      String literal = Pattern.quote(text).replace("*", "\\E.*\\Q");
      patterns.add(Pattern.compile(literal + "(\\$.*)?"));
    }
  }

  boolean isEmpty() {
    return patterns.isEmpty();
  }

  /** Whether a class is meant; the name is a binary one, with dots. */
  boolean matches(String className) {
    for (Pattern pattern : patterns) {
      if (pattern.matcher(className).matches()) {
        return true;
      }
    }
    return false;
  }
}
