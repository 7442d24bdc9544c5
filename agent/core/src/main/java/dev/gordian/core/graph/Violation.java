package dev.gordian.core.graph;

/** A lock was taken against the declared hierarchy, while another was held. */
public final class Violation implements Observation {

  public final CodePair pair;
  public final LockNode held;
  public final LockNode wanted;
  public final Occurrence occurrence;

  /** Which rule was broken, in words. */
  public final String rule;

  /** Names of the two levels; equal where one level forbids nesting. */
  public final String heldLevel;

  public final String wantedLevel;

  public Violation(
      CodePair pair,
      LockNode held,
      LockNode wanted,
      Occurrence occurrence,
      String rule,
      String heldLevel,
      String wantedLevel) {
    this.pair = pair;
    this.held = held;
    this.wanted = wanted;
    this.occurrence = occurrence;
    this.rule = rule;
    this.heldLevel = heldLevel;
    this.wantedLevel = wantedLevel;
  }

  @Override
  public void reportTo(Observer observer) {
    observer.onViolation(this);
  }
}
