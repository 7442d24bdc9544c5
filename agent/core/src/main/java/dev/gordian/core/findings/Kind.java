package dev.gordian.core.findings;

/** The kinds of findings, as reports, options and suppressions name them. */
public enum Kind {
  DEADLOCK("deadlock"),
  SELF_DEADLOCK("self-deadlock"),
  ORPHANED_LOCK("orphaned-lock"),
  LOCK_ORDER_CYCLE("lock-order-cycle"),
  HIERARCHY_VIOLATION("hierarchy-violation");

  /** As it is written in reports and options. */
  public final String text;

  Kind(String text) {
    this.text = text;
  }

  /** Returns the kind of that name, or {@code null}. */
  public static Kind of(String text) {
    for (Kind kind : values()) {
      if (kind.text.equals(text)) {
        return kind;
      }
    }
    return null;
  }
}
