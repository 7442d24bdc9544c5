package dev.gordian.weaver.escape;

import java.util.Set;

/** What a method does with values that are to be kept private. Immutable. */
final class Effect {

  /** Others may get hold of one. */
  static final Effect ESCAPE = new Effect(true, false, null);

  final boolean escapes;

  /** Whether one is returned, or something that leads to one. */
  final boolean isReturned;

  /** What leads to a private value in the end: instructions and local variables of parameters. */
  final Set<Object> holders;

  Effect(boolean escapes, boolean isReturned, Set<Object> holders) {
    this.escapes = escapes;
    this.isReturned = isReturned;
    this.holders = holders;
  }
}
