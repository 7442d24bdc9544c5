package dev.gordian.weaver.escape;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * Where a value of a method can come from: its parameters (by their local variables), instructions
 * (allocations, calls, loads from fields and arrays), or {@link #ELSEWHERE}. Null and primitive
 * values come from nowhere. Immutable.
 */
final class Value implements org.objectweb.asm.tree.analysis.Value {

  /** A static field or a caught exception. */
  static final Object ELSEWHERE = "elsewhere";

  /** A variable that holds nothing which may be read. */
  static final Value UNSET = new Value(1, Collections.singleton("unset"));

  private static final int MAX_SOURCES = 16;

  private final int size;

  /** Instructions, numbers of local variables, {@link #ELSEWHERE}. */
  final Set<Object> sources;

  private Value(int size, Set<Object> sources) {
    this.size = size;
    this.sources = sources;
  }

  static Value nothing(int size) {
    return new Value(size, Collections.emptySet());
  }

  static Value from(AbstractInsnNode insn) {
    return new Value(1, Collections.<Object>singleton(insn));
  }

  static Value parameter(int local) {
    return new Value(1, Collections.<Object>singleton(local));
  }

  static Value elsewhere() {
    return new Value(1, Collections.singleton(ELSEWHERE));
  }

  /** Where this or the other one comes from; throws if these are too many to be followed. */
  Value merge(Value other) {
    if (equals(UNSET) || other.equals(UNSET)) {
      return UNSET;
    }
    if (sources.containsAll(other.sources) && size <= other.size) {
      return this;
    }
    Set<Object> all = new HashSet<>(sources);
    all.addAll(other.sources);
    if (all.size() > MAX_SOURCES) {
      throw new IllegalStateException("too many sources");
    }
    return new Value(Math.min(size, other.size), all);
  }

  @Override
  public int getSize() {
    return size;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Value
        && size == ((Value) other).size
        && sources.equals(((Value) other).sources);
  }

  @Override
  public int hashCode() {
    return sources.hashCode();
  }
}
