package dev.gordian.core.report;

import dev.gordian.core.findings.Finding;

/** A finding that the user wants to ignore, and where that is said. Immutable. */
public final class Suppressed {

  public final Finding finding;

  /** File and line number of the rule. */
  public final String place;

  /** The reason that the user gave, or {@code null}. */
  public final String reason;

  public Suppressed(Finding finding, String place, String reason) {
    this.finding = finding;
    this.place = place;
    this.reason = reason;
  }
}
