package dev.gordian.weaver;

import java.util.Arrays;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Passes a method on, and its frames, which come expanded, in the simplest form that is valid: in
 * full, or as the one before it with other operands. To find all differences between expanded ones
 * ASM describes every type anew, which takes long before it is compiled.
 */
class FrameStream extends MethodVisitor {

  private final boolean isOld;
  private Object[] before;

  /**
   * {@code version} is the major version of the class file; old ones, which need no frames, keep
   * what they have.
   */
  FrameStream(MethodVisitor next, int version) {
    super(Opcodes.ASM9, next);
    this.isOld = version < Opcodes.V1_6;
  }

  @Override
  public void visitFrame(int type, int count, Object[] local, int stackCount, Object[] stack) {
    Object[] now = Arrays.copyOf(local, count);
    super.visitFrame(isOld ? type : formOf(now, stackCount), count, now, stackCount, stack);
    before = now;
  }

  private int formOf(Object[] now, int stackCount) {
    if (stackCount > 1 || !Arrays.equals(before, now)) {
      return Opcodes.F_FULL;
    }
    return stackCount == 0 ? Opcodes.F_SAME : Opcodes.F_SAME1;
  }
}
