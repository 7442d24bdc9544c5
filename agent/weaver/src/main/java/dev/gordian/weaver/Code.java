package dev.gordian.weaver;

import dev.gordian.core.sites.Site;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Short names for the instructions that are inserted. */
final class Code {

  private Code() {}

  static InsnList list(AbstractInsnNode... code) {
    InsnList list = new InsnList();
    for (AbstractInsnNode insn : code) {
      list.add(insn);
    }
    return list;
  }

  /** The same instructions once more, none of which is a label or jumps to one. Thread-safe. */
  static InsnList copy(InsnList code) {
    InsnList copy = new InsnList();
    for (AbstractInsnNode insn = code.getFirst(); insn != null; insn = insn.getNext()) {
      copy.add(insn.clone(null));
    }
    return copy;
  }

  static AbstractInsnNode dup() {
    return new InsnNode(Opcodes.DUP);
  }

  static AbstractInsnNode nothing() {
    return new InsnNode(Opcodes.ACONST_NULL);
  }

  static AbstractInsnNode rethrow() {
    return new InsnNode(Opcodes.ATHROW);
  }

  static AbstractInsnNode load(int variable) {
    return new VarInsnNode(Opcodes.ALOAD, variable);
  }

  static AbstractInsnNode store(int variable) {
    return new VarInsnNode(Opcodes.ASTORE, variable);
  }

  static AbstractInsnNode number(Site site) {
    return number(site.id);
  }

  static AbstractInsnNode number(int n) {
    if (n >= Short.MIN_VALUE && n <= Short.MAX_VALUE) {
      // No entry in the constant pool, which ASM would have to look for.
      return new IntInsnNode(n == (byte) n ? Opcodes.BIPUSH : Opcodes.SIPUSH, n);
    }
    return new LdcInsnNode(n);
  }
}
