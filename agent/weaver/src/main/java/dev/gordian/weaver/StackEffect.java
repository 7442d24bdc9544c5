package dev.gordian.weaver;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** How many values the simple instructions take from the operand stack, and how many they put. */
final class StackEffect {

  private static final int UNKNOWN = -1;

  private StackEffect() {}

  /** Negative for an instruction that is not simple: that jumps, or moves values around. */
  static int taken(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    if (opcode <= Opcodes.ALOAD || opcode == Opcodes.IINC) {
      return 0;
    }
    if (opcode <= Opcodes.SALOAD) {
      return 2;
    }
    if (opcode <= Opcodes.ASTORE) {
      return 1;
    }
    if (opcode <= Opcodes.SASTORE) {
      return 3;
    }
    switch (opcode) {
      case Opcodes.POP:
      case Opcodes.PUTSTATIC:
      case Opcodes.GETFIELD:
      case Opcodes.NEWARRAY:
      case Opcodes.ANEWARRAY:
      case Opcodes.ARRAYLENGTH:
      case Opcodes.CHECKCAST:
      case Opcodes.INSTANCEOF:
      case Opcodes.MONITORENTER:
      case Opcodes.MONITOREXIT:
        return 1;
      case Opcodes.PUTFIELD:
        return 2;
      case Opcodes.GETSTATIC:
      case Opcodes.NEW:
        return 0;
      case Opcodes.INVOKESTATIC:
        return Type.getArgumentCount(((MethodInsnNode) insn).desc);
      case Opcodes.INVOKEVIRTUAL:
      case Opcodes.INVOKESPECIAL:
      case Opcodes.INVOKEINTERFACE:
        return Type.getArgumentCount(((MethodInsnNode) insn).desc) + 1;
      case Opcodes.INVOKEDYNAMIC:
        return Type.getArgumentCount(((InvokeDynamicInsnNode) insn).desc);
      default:
        return ofArithmetic(opcode);
    }
  }

  private static int ofArithmetic(int opcode) {
    if (opcode >= Opcodes.IADD && opcode <= Opcodes.DREM) {
      return 2;
    }
    if (opcode >= Opcodes.INEG && opcode <= Opcodes.DNEG) {
      return 1;
    }
    if (opcode >= Opcodes.ISHL && opcode <= Opcodes.LXOR) {
      return 2;
    }
    if (opcode >= Opcodes.I2L && opcode <= Opcodes.I2S) {
      return 1;
    }
    return opcode >= Opcodes.LCMP && opcode <= Opcodes.DCMPG ? 2 : UNKNOWN;
  }

  /** For an instruction that is simple. */
  static int made(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.SASTORE) {
      return 0;
    }
    switch (opcode) {
      case Opcodes.NOP:
      case Opcodes.IINC:
      case Opcodes.POP:
      case Opcodes.PUTSTATIC:
      case Opcodes.PUTFIELD:
      case Opcodes.MONITORENTER:
      case Opcodes.MONITOREXIT:
        return 0;
      case Opcodes.INVOKESTATIC:
      case Opcodes.INVOKEVIRTUAL:
      case Opcodes.INVOKESPECIAL:
      case Opcodes.INVOKEINTERFACE:
        return madeBy(((MethodInsnNode) insn).desc);
      case Opcodes.INVOKEDYNAMIC:
        return madeBy(((InvokeDynamicInsnNode) insn).desc);
      default:
        return 1;
    }
  }

  private static int madeBy(String descriptor) {
    return descriptor.endsWith(")V") ? 0 : 1;
  }
}
