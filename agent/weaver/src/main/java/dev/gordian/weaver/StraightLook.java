package dev.gordian.weaver;

import java.util.Collections;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Finds where a value on the operand stack comes from by walking straight back to the instruction
 * that made it. Says nothing where that is not simple: where ways meet in between, or a variable is
 * set more than once. What it says is what an analysis of the whole method would say; most locks
 * are found so, at a small part of the cost.
 */
final class StraightLook {

  /** Steps from one value to the next, such as from a field to the object that has it. */
  private static final int MAX_STEPS = 16;

  /** Stands for more than one instruction. */
  private static final VarInsnNode SEVERAL = new VarInsnNode(Opcodes.ASTORE, 0);

  private final MethodNode method;
  private final SourceInterpreter interpreter;

  /** The one instruction that sets each variable; found when first asked for. */
  private VarInsnNode[] stores;

  StraightLook(MethodNode method, SourceInterpreter interpreter) {
    this.method = method;
    this.interpreter = interpreter;
  }

  /** The value {@code depth} below the top of the stack before the instruction, or {@code null}. */
  Source stack(AbstractInsnNode insn, int depth) {
    return stack(insn, depth, MAX_STEPS);
  }

  private Source stack(AbstractInsnNode insn, int depth, int steps) {
    int above = depth;
    for (AbstractInsnNode i = insn.getPrevious(); i != null; i = i.getPrevious()) {
      if (i instanceof FrameNode || steps == 0) {
        return null;
      }
      int opcode = i.getOpcode();
      if (opcode < 0) {
        continue;
      }
      if (opcode == Opcodes.DUP) {
        above = above == 0 ? 0 : above - 1;
        continue;
      }
      int taken = StackEffect.taken(i);
      if (taken < 0) {
        return null;
      }
      int made = StackEffect.made(i);
      if (above < made) {
        return madeBy(i, steps - 1);
      }
      above += taken - made;
    }
    return null;
  }

  /** The instruction that uses a new object when it is made; {@code null} if that is not simple. */
  AbstractInsnNode useOf(AbstractInsnNode made) {
    AbstractInsnNode last = made.getOpcode() == Opcodes.NEW ? initializationOf(made) : made;
    AbstractInsnNode next = last == null ? null : last.getNext();
    while (next != null && next.getOpcode() < 0) {
      if (next instanceof FrameNode) {
        return null;
      }
      next = next.getNext();
    }
    return next;
  }

  private AbstractInsnNode initializationOf(AbstractInsnNode made) {
    for (AbstractInsnNode i = made.getNext(); i != null; i = i.getNext()) {
      if (i instanceof FrameNode) {
        return null;
      }
      if (i.getOpcode() == Opcodes.INVOKESPECIAL && ((MethodInsnNode) i).name.equals("<init>")) {
        Source object = stack(i, Type.getArgumentCount(((MethodInsnNode) i).desc));
        if (object == null || object.insn == made) {
          return object == null ? null : i;
        }
      }
    }
    return null;
  }

  private Source madeBy(AbstractInsnNode insn, int steps) {
    switch (insn.getOpcode()) {
      case Opcodes.ALOAD:
        Source value = variable((VarInsnNode) insn, steps);
        return value == null ? null : interpreter.copyOperation(insn, value);
      case Opcodes.GETSTATIC:
      case Opcodes.NEW:
      case Opcodes.LDC:
      case Opcodes.ACONST_NULL:
        return interpreter.newOperation(insn);
      case Opcodes.GETFIELD:
      case Opcodes.CHECKCAST:
      case Opcodes.ANEWARRAY:
        Source operand = stack(insn, 0, steps);
        return operand == null && insn.getOpcode() != Opcodes.ANEWARRAY
            ? null
            : interpreter.unaryOperation(insn, operand);
      case Opcodes.AALOAD:
        Source array = stack(insn, 1, steps);
        return array == null ? null : interpreter.binaryOperation(insn, array, null);
      case Opcodes.INVOKESTATIC:
        return interpreter.naryOperation(insn, Collections.<Source>emptyList());
      case Opcodes.INVOKEVIRTUAL:
      case Opcodes.INVOKEINTERFACE:
      case Opcodes.INVOKESPECIAL:
        Source receiver = stack(insn, Type.getArgumentCount(((MethodInsnNode) insn).desc), steps);
        return receiver == null
            ? null
            : interpreter.naryOperation(insn, Collections.singletonList(receiver));
      default:
        return null;
    }
  }

  /** What is in a variable that has one value only. */
  private Source variable(VarInsnNode load, int steps) {
    if (stores == null) {
      findStores();
    }
    VarInsnNode store = stores[load.var];
    if (store == SEVERAL) {
      return null;
    }
    Type parameter = parameterType(load.var);
    if (store == null) {
      boolean isThis = load.var == 0 && (method.access & Opcodes.ACC_STATIC) == 0;
      return isThis || parameter != null
          ? interpreter.newParameterValue(!isStatic(), load.var, parameter)
          : null;
    }
    return parameter != null
            || (load.var == 0 && !isStatic())
            || store.getOpcode() != Opcodes.ASTORE
        ? null
        : stack(store, 0, steps);
  }

  private void findStores() {
    stores = new VarInsnNode[method.maxLocals];
    for (AbstractInsnNode i = method.instructions.getFirst(); i != null; i = i.getNext()) {
      int opcode = i.getOpcode();
      if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
        VarInsnNode store = (VarInsnNode) i;
        noteStore(store.var, store);
        if (opcode == Opcodes.LSTORE || opcode == Opcodes.DSTORE) {
          noteStore(store.var + 1, store);
        }
      }
    }
  }

  private void noteStore(int variable, VarInsnNode store) {
    stores[variable] = stores[variable] == null ? store : SEVERAL;
  }

  private boolean isStatic() {
    return (method.access & Opcodes.ACC_STATIC) != 0;
  }

  /** {@code null} if the variable is no parameter. */
  private Type parameterType(int variable) {
    int at = isStatic() ? 0 : 1;
    for (Type type : Type.getArgumentTypes(method.desc)) {
      if (at == variable) {
        return type;
      }
      at += type.getSize();
    }
    return null;
  }
}
