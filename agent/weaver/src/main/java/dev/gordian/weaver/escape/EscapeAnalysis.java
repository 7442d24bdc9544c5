package dev.gordian.weaver.escape;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * What calls do with private values that they are given, as far as it is certain which method is
 * called. Serves one question; used by one thread.
 */
final class EscapeAnalysis {

  /** Methods that are looked through for one question. */
  private static final int MAX_METHODS = 500;

  /** What an array copy puts into an array: its index among the arguments. */
  private static final Set<Object> COPY = Collections.singleton(2);

  private static final String LOCKS = "java/util/concurrent/locks/";

  private final Program program;

  /** Names of fields into which something private was put. */
  private final Set<String> homes = new HashSet<>();

  private final Map<List<Object>, Effect> effects = new HashMap<>();
  private boolean isChanged;
  private int left = MAX_METHODS;

  EscapeAnalysis(Program program) {
    this.program = program;
  }

  boolean isHome(String field) {
    return homes.contains(field);
  }

  /** Something private was put into a field of that name; returns whether that is new. */
  boolean addHome(String field) {
    boolean isNew = homes.add(field);
    isChanged |= isNew;
    return isNew;
  }

  /** Whether what was said before may no longer hold; asked again, it says so once. */
  boolean isToBeAskedAgain() {
    boolean was = isChanged;
    isChanged = false;
    effects.clear();
    left = MAX_METHODS;
    return was;
  }

  /**
   * The effect of a call with the given arguments, by index, private, and a receiver that is
   * exactly of that class, if that is known. What it holds in the end are indexes of arguments.
   */
  Effect effect(MethodInsnNode call, String receiverType, BitSet given) {
    if (call.owner.equals("java/lang/Object") && call.name.equals("getClass")) {
      return new Effect(false, false, Collections.emptySet());
    }
    if (call.owner.equals("java/lang/System") && call.name.equals("arraycopy")) {
      return new Effect(false, false, given.get(0) ? COPY : Collections.emptySet());
    }
    if (isLock(call.owner) && !call.name.equals("<init>") && !program.hasOwn(call.owner)) {
      // They keep nothing but threads; what they return is a part of them.
      return new Effect(false, true, Collections.emptySet());
    }
    MethodCode code = callee(call, receiverType);
    if (code == null || --left < 0) {
      return Effect.ESCAPE;
    }
    List<Object> key = Arrays.asList(code, receiverType, given);
    Effect known = effects.get(key);
    if (known == null) {
      // Who calls himself is not looked through.
      effects.put(key, Effect.ESCAPE);
      known = inArguments(code, receiverType, given);
      effects.put(key, known);
    }
    return known;
  }

  private Effect inArguments(MethodCode code, String thisType, BitSet given) {
    int[] locals = code.parameters();
    Set<Object> start = new HashSet<>();
    given.stream().forEach(i -> start.add(locals[i]));
    Effect effect = Flow.of(code, thisType, start, null, this);
    if (effect.escapes) {
      return effect;
    }
    Set<Object> indexes = new HashSet<>();
    for (int i = 0; i < locals.length; i++) {
      if (effect.holders.contains(locals[i])) {
        indexes.add(i);
      }
    }
    return new Effect(false, effect.isReturned, indexes);
  }

  private static boolean isLock(String type) {
    return type.equals(LOCKS + "Lock")
        || type.equals(LOCKS + "ReadWriteLock")
        || type.equals(LOCKS + "Condition")
        || type.equals(LOCKS + "ReentrantLock")
        || type.equals(LOCKS + "StampedLock")
        || type.startsWith(LOCKS + "ReentrantReadWriteLock");
  }

  /** Whether the collector may hand the object to somebody, once nobody has it. */
  boolean isKnownToCollector(String type) {
    return program.isKnownToCollector(type);
  }

  /** The method that is called, or {@code null} if that is not certain. */
  private MethodCode callee(MethodInsnNode call, String receiverType) {
    if (program.isCertain(call)) {
      return program.method(call.owner, call.name, call.desc);
    }
    return receiverType == null ? null : program.selected(call, receiverType);
  }
}
