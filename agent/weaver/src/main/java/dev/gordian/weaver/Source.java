package dev.gordian.weaver;

import java.util.Objects;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.analysis.Value;

/**
 * Where a value on the operand stack or in a local variable comes from, as far as one method tells.
 */
final class Source implements Value {

  enum Kind {
    /** Nothing is known but the type. */
    OTHER,
    THIS,
    STATIC_FIELD,
    FIELD,
    ELEMENT,
    CLASS_OBJECT,
    NEW,
    /** The read or write side of the lock in {@link #base}. */
    SIDE
  }

  final Kind kind;
  private final int size;

  /** Of the value; for a class object the class itself. */
  final Type type;

  /** Internal name and name of the field. */
  final String owner;

  final String name;

  /** The object whose field, element or side this is. */
  final Source base;

  /** The allocation. */
  final AbstractInsnNode insn;

  /** As the source code would say it; not part of the identity. */
  final String expression;

  /** The local variable that it was last loaded from; {@code null} if none; not part either. */
  private final String variable;

  private Source(
      Kind kind,
      int size,
      Type type,
      String owner,
      String name,
      Source base,
      AbstractInsnNode insn,
      String expression,
      String variable) {
    this.kind = kind;
    this.size = size;
    this.type = type;
    this.owner = owner;
    this.name = name;
    this.base = base;
    this.insn = insn;
    this.expression = expression;
    this.variable = variable;
  }

  static Source other(Type type, String expression) {
    return new Source(Kind.OTHER, type.getSize(), type, null, null, null, null, expression, null);
  }

  static Source thisObject(Type type) {
    return new Source(Kind.THIS, 1, type, null, null, null, null, "this", null);
  }

  static Source staticField(String owner, String name, Type type) {
    String expression = simple(owner) + "." + name;
    return new Source(
        Kind.STATIC_FIELD, type.getSize(), type, owner, name, null, null, expression, null);
  }

  static Source field(Source base, String owner, String name, Type type) {
    String expression = base.expression + "." + name;
    return new Source(Kind.FIELD, type.getSize(), type, owner, name, base, null, expression, null);
  }

  static Source element(Source array, Type type) {
    return new Source(
        Kind.ELEMENT, 1, type, null, null, array, null, array.expression + "[...]", null);
  }

  static Source classObject(Type type) {
    return new Source(
        Kind.CLASS_OBJECT,
        1,
        type,
        null,
        null,
        null,
        null,
        simple(type.getInternalName()) + ".class",
        null);
  }

  static Source allocation(Type type, AbstractInsnNode insn) {
    String expression = "new " + simple(type.getInternalName());
    return new Source(Kind.NEW, 1, type, null, null, null, insn, expression, null);
  }

  static Source side(Source base, String call, Type type) {
    return new Source(
        Kind.SIDE, 1, type, null, null, base, null, base.expression + "." + call + "()", null);
  }

  /** The same value, known to be of another type. */
  Source as(Type newType) {
    return new Source(kind, size, newType, owner, name, base, insn, expression, variable);
  }

  /** The same value, loaded from a variable of that name. */
  Source named(String from) {
    String text = kind == Kind.OTHER || kind == Kind.NEW ? from : expression;
    return new Source(kind, size, type, owner, name, base, insn, text, from);
  }

  /** What is known of a value that is either of the two. */
  Source merge(Source o) {
    if (equals(o)) {
      return this;
    }
    Type merged = Objects.equals(type, o.type) ? type : Type.getObjectType("java/lang/Object");
    String from = variable != null && variable.equals(o.variable) ? variable : null;
    String text = from != null ? from : expression.equals(o.expression) ? expression : "?";
    Source other =
        new Source(Kind.OTHER, Math.min(size, o.size), merged, null, null, null, null, text, from);
    return kind == Kind.OTHER && equals(other) ? this : other;
  }

  /** The name as the source would say it. */
  static String simple(String internalName) {
    return internalName.substring(
        Math.max(internalName.lastIndexOf('/'), internalName.lastIndexOf('$')) + 1);
  }

  @Override
  public int getSize() {
    return size;
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof Source)) {
      return false;
    }
    Source o = (Source) object;
    return kind == o.kind
        && size == o.size
        && insn == o.insn
        && Objects.equals(type, o.type)
        && Objects.equals(owner, o.owner)
        && Objects.equals(name, o.name)
        && Objects.equals(base, o.base);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, type, owner, name);
  }
}
