package dev.gordian.weaver.escape;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Follows private values through one method. An object into which one is put becomes private, too,
 * if the method or its caller has made it; else the value has escaped. Fields are told apart by
 * name, not by object. (After the summaries of J. Whaley and M. Rinard, "Compositional Pointer and
 * Escape Analysis for Java Programs", OOPSLA 1999, much simplified.)
 */
final class Flow {

  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";

  private final MethodCode code;

  /** The class of this object, if that is known exactly; else {@code null}. */
  private final String thisType;

  private final EscapeAnalysis analysis;
  private final Set<Object> holders;
  private boolean isChanged = true;
  private boolean escapes;
  private boolean isReturned;

  private Flow(MethodCode code, String thisType, Set<Object> start, EscapeAnalysis analysis) {
    this.code = code;
    this.thisType = thisType;
    this.holders = new HashSet<>(start);
    this.analysis = analysis;
  }

  /** {@code start} is private at first; only {@code some} instructions count, or all. */
  static Effect of(
      MethodCode code, String thisType, Set<Object> start, BitSet some, EscapeAnalysis analysis) {
    Flow flow = new Flow(code, thisType, start, analysis);
    for (Object holder : start) {
      if (flow.isKnownToCollector(holder)) {
        return Effect.ESCAPE;
      }
    }
    while (flow.isChanged) {
      // Only the last pass says what escapes: it knows all that is private.
      flow.isChanged = false;
      flow.escapes = false;
      int i = 0;
      for (AbstractInsnNode insn : code.method.instructions) {
        if ((some == null || some.get(i)) && code.isReached(insn)) {
          flow.step(insn);
        }
        i++;
      }
    }
    return flow.escapes ? Effect.ESCAPE : new Effect(false, flow.isReturned, flow.holders);
  }

  private boolean isPrivate(Value value) {
    for (Object source : value.sources) {
      if (holders.contains(source)) {
        return true;
      }
    }
    return false;
  }

  private void hold(Object source) {
    isChanged |= holders.add(source);
  }

  /** The object leads to a private value from now on. */
  private void takeIn(Value object) {
    for (Object source : object.sources) {
      if (!holders.contains(source)) {
        if ((source instanceof Integer || isAllocation(source)) && !isKnownToCollector(source)) {
          hold(source);
        } else {
          escapes = true;
        }
      }
    }
  }

  private boolean isKnownToCollector(Object source) {
    return source instanceof TypeInsnNode
        && ((TypeInsnNode) source).getOpcode() == Opcodes.NEW
        && analysis.isKnownToCollector(((TypeInsnNode) source).desc);
  }

  static boolean isAllocation(Object source) {
    int opcode =
        source instanceof AbstractInsnNode ? ((AbstractInsnNode) source).getOpcode() : Opcodes.NOP;
    return opcode == Opcodes.NEW || opcode == Opcodes.ANEWARRAY || opcode == Opcodes.MULTIANEWARRAY;
  }

  private void step(AbstractInsnNode insn) {
    switch (insn.getOpcode()) {
      case Opcodes.PUTFIELD:
        put(code.stack(insn, 1), code.stack(insn, 0), fieldOf(insn));
        break;
      case Opcodes.AASTORE:
        put(code.stack(insn, 2), code.stack(insn, 0), "[]");
        break;
      case Opcodes.PUTSTATIC:
      case Opcodes.ATHROW:
        escapes |= isPrivate(code.stack(insn, 0));
        break;
      case Opcodes.ARETURN:
        isReturned |= isPrivate(code.stack(insn, 0));
        break;
      case Opcodes.GETFIELD:
        if (isPrivate(code.stack(insn, 0)) && analysis.isHome(fieldOf(insn))) {
          hold(insn);
        }
        break;
      case Opcodes.AALOAD:
        if (isPrivate(code.stack(insn, 1)) && analysis.isHome("[]")) {
          hold(insn);
        }
        break;
      case Opcodes.INVOKEDYNAMIC:
        makeLambda((InvokeDynamicInsnNode) insn);
        break;
      case Opcodes.INVOKEVIRTUAL:
      case Opcodes.INVOKEINTERFACE:
      case Opcodes.INVOKESPECIAL:
      case Opcodes.INVOKESTATIC:
        call((MethodInsnNode) insn);
        break;
      default:
        break;
    }
  }

  private static String fieldOf(AbstractInsnNode insn) {
    return ((FieldInsnNode) insn).name;
  }

  /** Something private was put into a field of that name. */
  private void addHome(String field) {
    isChanged |= analysis.addHome(field);
  }

  private void put(Value object, Value value, String field) {
    if (isPrivate(value)) {
      addHome(field);
      takeIn(object);
    } else if (isPrivate(object) && isArrayMadeHere(value)) {
      // It may get something private later, by way of this field.
      value.sources.forEach(this::hold);
      addHome(field);
    }
  }

  private static boolean isArrayMadeHere(Value value) {
    for (Object source : value.sources) {
      if (!isAllocation(source) || ((AbstractInsnNode) source).getOpcode() != Opcodes.ANEWARRAY) {
        return false;
      }
    }
    return !value.sources.isEmpty();
  }

  private void makeLambda(InvokeDynamicInsnNode insn) {
    for (Value captured : code.arguments(insn)) {
      if (isPrivate(captured)) {
        if (insn.bsm.getOwner().equals(METAFACTORY)) {
          hold(insn);
        } else {
          escapes = true;
        }
      }
    }
  }

  private void call(MethodInsnNode insn) {
    List<Value> arguments = code.arguments(insn);
    BitSet given = new BitSet();
    for (int i = 0; i < arguments.size(); i++) {
      if (isPrivate(arguments.get(i))) {
        given.set(i);
      }
    }
    if (given.isEmpty()) {
      return;
    }
    Effect effect = analysis.effect(insn, code.receiverType(insn, thisType), given);
    if (effect.escapes) {
      escapes = true;
      return;
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (effect.holders.contains(i) && !given.get(i)) {
        takeIn(arguments.get(i));
      }
    }
    if (effect.isReturned && Type.getReturnType(insn.desc).getSort() >= Type.ARRAY) {
      hold(insn);
    }
  }
}
