package dev.gordian.core.sites;

import java.util.Objects;

/**
 * Where the bytecode at a site shows a lock object to come from. The kinds stand in the order in
 * which they name a lock, best first.
 */
public final class Origin {

  /** How much the bytecode says about the identity of the lock. */
  public enum Kind {
    /** {@code name} is the class whose {@code Class} object is the lock. */
    CLASS_OBJECT,
    /** {@code name} is a static field. */
    STATIC_FIELD,
    /** {@code name} is an instance field, or an element of the array in it. */
    FIELD,
    /** {@code name} is a local variable or expression of no declared field; see the static type. */
    EXPRESSION
  }

  public final Kind kind;

  /** Fully qualified, as {@code com.acme.Account.lock} or {@code com.acme.Stripes.locks[]}. */
  public final String name;

  /** As the source would say it: {@code from.lock}. */
  public final String expression;

  /** Binary name of the static type of the expression. */
  public final String staticType;

  public Origin(Kind kind, String name, String expression, String staticType) {
    this.kind = kind;
    this.name = Objects.requireNonNull(name);
    this.expression = Objects.requireNonNull(expression);
    this.staticType = Objects.requireNonNull(staticType);
  }
}
