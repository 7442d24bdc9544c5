package dev.gordian.weaver;

import dev.gordian.core.sites.Origin;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Finds each {@code tryLock()} after which the code waits for the same lock where it did not get
 * it, as in {@code if (!lock.tryLock()) lock.lock();}: whoever does that can be stuck there.
 */
final class TryThenLock {

  /** The code in between is short: to count something, to log, to give way. */
  private static final int MOST_STEPS = 200;

  private final Map<AbstractInsnNode, Origin> origins;

  /** {@code origins} tells for each call how the lock is named. */
  TryThenLock(Map<AbstractInsnNode, Origin> origins) {
    this.origins = origins;
  }

  /**
   * Whether the way from the failed try leads straight to the lock, with nothing released on it:
   * who releases what he holds before he waits is in nobody's way.
   */
  boolean is(MethodInsnNode call) {
    Origin wanted = origins.get(call);
    AbstractInsnNode insn = failed(call);
    if (insn == null || wanted == null || wanted.expression.isEmpty()) {
      return false;
    }
    boolean shared = LockCall.of(call).shared;
    for (int step = 0; insn != null && step < MOST_STEPS; step++) {
      if (insn instanceof MethodInsnNode && origins.containsKey(insn)) {
        LockCall next = LockCall.of((MethodInsnNode) insn);
        if (next != null && next.kind == LockCall.Kind.LOCK && next.shared == shared) {
          if (origins.get(insn).expression.equals(wanted.expression)) {
            return true;
          }
        } else if (next != null) {
          return false;
        }
      }
      if (isEnd(insn)) {
        return false;
      }
      insn = insn.getOpcode() == Opcodes.GOTO ? ((JumpInsnNode) insn).label : insn.getNext();
    }
    return false;
  }

  /** Where the code goes on if the lock was not had; {@code null} if that is not seen. */
  private static AbstractInsnNode failed(MethodInsnNode call) {
    if (Type.getReturnType(call.desc).getSort() != Type.BOOLEAN) {
      return null;
    }
    AbstractInsnNode next = call.getNext();
    while (next != null && next.getOpcode() < 0) {
      next = next.getNext();
    }
    if (next == null) {
      return null;
    }
    switch (next.getOpcode()) {
      case Opcodes.IFNE:
        return next.getNext();
      case Opcodes.IFEQ:
        return ((JumpInsnNode) next).label;
      default:
        return null;
    }
  }

  private static boolean isEnd(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    return opcode == Opcodes.MONITOREXIT
        || opcode == Opcodes.ATHROW
        || (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN);
  }
}
