package dev.gordian.core.suppress;

import dev.gordian.core.findings.Finding;
import dev.gordian.core.findings.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** The findings that the user wants to ignore, by id. Immutable. */
public final class Suppressions {

  /** Nothing is ignored. */
  public static final Suppressions NONE = new Suppressions(Collections.<Rule>emptyList());

  private final List<Rule> rules;

  Suppressions(List<Rule> rules) {
    this.rules = Collections.unmodifiableList(new ArrayList<>(rules));
  }

  public List<Rule> rules() {
    return rules;
  }

  /** Returns the first rule that means the finding, or {@code null}. */
  public Rule ruleFor(Finding finding) {
    for (Rule rule : rules) {
      if (rule.means(finding)) {
        return rule;
      }
    }
    return null;
  }

  /** The line that suppresses the finding; the user only completes the reason. */
  public static String lineFor(Finding finding) {
    return finding.id + "  # the reason why this cannot happen";
  }

  /** One line of a suppress file. */
  public static final class Rule {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{16}");
    private static final Pattern HASH_BEGIN = Pattern.compile("[0-9a-f]{0,16}");

    /** File and line number. */
    public final String place;

    /** An id, in which {@code *} stands for any characters. */
    public final String pattern;

    /** The comment behind the pattern, or {@code null}. */
    public final String reason;

    private final Pattern compiled;

    Rule(String place, String pattern, String reason) {
      this.place = place;
      this.pattern = pattern;
      this.reason = reason;
      this.compiled = Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
    }

    /** Whether the rule means that finding. */
    public boolean means(Finding finding) {
      return compiled.matcher(finding.id).matches();
    }

    /** Whether a finding could have an id that the pattern means. */
    static boolean canMatch(String pattern) {
      int star = pattern.indexOf('*');
      String begin = star < 0 ? pattern : pattern.substring(0, star);
      for (Kind kind : Kind.values()) {
        String prefix = kind.text + "-";
        if (begin.startsWith(prefix)) {
          String digits = begin.substring(prefix.length());
          if (star < 0 ? HASH.matcher(digits).matches() : HASH_BEGIN.matcher(digits).matches()) {
            return true;
          }
        } else if (star >= 0 && prefix.startsWith(begin)) {
          return true;
        }
      }
      return false;
    }
  }
}
