package dev.gordian.weaver.escape;

import dev.gordian.core.sites.Op;
import dev.gordian.weaver.LockCall;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** How a lock is asked for at the end of a way. */
enum Request {
  /** By a call of {@code lock()} or the like. */
  CALL,
  /** By a synchronized block. */
  BLOCK,
  /** By a call of a synchronized method, which is on the stack already. */
  METHOD;

  /** Returns {@code null} where no proof is to be had. */
  static Request at(Op op) {
    switch (op) {
      case LOCK:
        return CALL;
      case MONITOR:
        return BLOCK;
      case METHOD:
        return METHOD;
      default:
        return null;
    }
  }

  /** Whether the instruction can be the request, if that is no call of a synchronized method. */
  boolean isMadeBy(AbstractInsnNode insn) {
    if (this == BLOCK) {
      return insn.getOpcode() == Opcodes.MONITORENTER;
    }
    return insn instanceof MethodInsnNode && LockCall.isRequest((MethodInsnNode) insn);
  }

  /** What is asked for there. */
  Value wanted(MethodCode code, AbstractInsnNode insn) {
    return this == BLOCK ? code.stack(insn, 0) : code.arguments(insn).get(0);
  }
}
