package dev.gordian.weaver.escape;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

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
   * The effect of a call with the given arguments, by index, private. What it holds in the end are
   * indexes of arguments.
   */
  Effect effect(MethodInsnNode call, List<Value> arguments, BitSet given) {
    if (call.owner.equals("java/lang/Object") && call.name.equals("getClass")) {
      return new Effect(false, false, Collections.emptySet());
    }
    if (call.owner.equals("java/lang/System") && call.name.equals("arraycopy")) {
      return new Effect(false, false, given.get(0) ? COPY : Collections.emptySet());
    }
    if (call.owner.startsWith(LOCKS) && !call.name.equals("<init>")) {
      // They keep nothing but threads; what they return is a part of them.
      return new Effect(false, true, Collections.emptySet());
    }
    MethodCode code = callee(call, arguments);
    if (code == null || --left < 0) {
      return Effect.ESCAPE;
    }
    List<Object> key = Arrays.asList(code, given);
    Effect known = effects.get(key);
    if (known == null) {
      // Who calls himself is not looked through.
      effects.put(key, Effect.ESCAPE);
      known = inArguments(code, given);
      effects.put(key, known);
    }
    return known;
  }

  private Effect inArguments(MethodCode code, BitSet given) {
    int[] locals = code.parameters();
    Set<Object> start = new HashSet<>();
    given.stream().forEach(i -> start.add(locals[i]));
    Effect effect = Flow.of(code, start, null, this);
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

  /** The method that is called, or {@code null} if that is not certain. */
  private MethodCode callee(MethodInsnNode call, List<Value> arguments) {
    if (call.getOpcode() == Opcodes.INVOKESTATIC || call.getOpcode() == Opcodes.INVOKESPECIAL) {
      return program.method(call.owner, call.name, call.desc);
    }
    String exact = allocatedType(arguments.get(0));
    if (exact != null) {
      return program.method(exact, call.name, call.desc);
    }
    MethodCode code = program.method(call.owner, call.name, call.desc);
    return code != null && isFinal(call.owner, code) ? code : null;
  }

  private boolean isFinal(String owner, MethodCode code) {
    int ofMethod = Opcodes.ACC_FINAL | Opcodes.ACC_PRIVATE;
    ClassNode node = program.find(owner);
    return (code.method.access & ofMethod) != 0 || (node.access & Opcodes.ACC_FINAL) != 0;
  }

  /** The class of a value that was allocated in sight; {@code null} if it may have another one. */
  private static String allocatedType(Value value) {
    String type = null;
    for (Object source : value.sources) {
      if (!(source instanceof AbstractInsnNode)
          || ((AbstractInsnNode) source).getOpcode() != Opcodes.NEW) {
        return null;
      }
      String other = ((TypeInsnNode) source).desc;
      if (type != null && !type.equals(other)) {
        return null;
      }
      type = other;
    }
    return type;
  }
}
