package dev.gordian.weaver;

import dev.gordian.core.sites.Op;
import dev.gordian.core.sites.Origin;
import java.util.Arrays;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FrameNode;

/**
 * Puts the hooks into a method that needs no name for its locks, while its code streams by: one
 * that is only synchronized, as most methods with locks are, or one of the JDK that takes monitors.
 * Does the same as {@link MethodWeaver}, which needs the whole method, and does it faster.
 */
final class MonitorStream extends FrameStream {

  private static final int MORE_STACK = 6;

  private final MethodScan scan;
  private final SiteMaker sites;
  private final Locals locals;
  private final Pieces pieces;

  /** How the monitor of a synchronized method is named. */
  private final Origin monitor;

  private final boolean hasFrames;
  private final Label start = new Label();
  private int line = MethodScan.NO_LINE;

  MonitorStream(
      MethodVisitor next,
      MethodScan scan,
      String owner,
      boolean isStatic,
      int version,
      SiteMaker sites) {
    super(next, version);
    this.scan = scan;
    this.sites = sites;
    this.locals = new Locals(scan.maxLocals, scan.isSynchronized);
    this.pieces = new Pieces(owner, isStatic, locals);
    this.monitor = Provenance.ofSynchronized(owner, isStatic);
    this.hasFrames = version >= Opcodes.V1_6;
  }

  @Override
  public void visitCode() {
    super.visitCode();
    if (scan.isSynchronized) {
      pieces.beginSynchronized(sites.make(scan.firstLine, Op.METHOD, false, monitor)).accept(mv);
      super.visitLabel(start);
    } else {
      pieces.begin().accept(mv);
    }
  }

  @Override
  public void visitLineNumber(int number, Label label) {
    line = number;
    super.visitLineNumber(number, label);
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode == Opcodes.MONITORENTER) {
      pieces.enter(sites.make(line, Op.MONITOR, false, Provenance.UNKNOWN)).accept(mv);
    } else if (opcode == Opcodes.MONITOREXIT) {
      pieces.exit().accept(mv);
    } else if (scan.isSynchronized && opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
      pieces.endSynchronized().accept(mv);
    }
    super.visitInsn(opcode);
  }

  @Override
  public void visitFrame(int type, int count, Object[] local, int stackCount, Object[] stack) {
    Object[] more = locals.withOurs(Arrays.asList(local).subList(0, count)).toArray();
    super.visitFrame(type, more.length, more, stackCount, stack);
  }

  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    if (scan.isSynchronized) {
      Label handler = new Label();
      super.visitTryCatchBlock(start, handler, handler, null);
      super.visitLabel(handler);
      if (hasFrames) {
        FrameNode frame = locals.frameAroundAll();
        super.visitFrame(
            frame.type, frame.local.size(), frame.local.toArray(), 1, frame.stack.toArray());
      }
      pieces.endSynchronized().accept(mv);
      super.visitInsn(Opcodes.ATHROW);
    }
    super.visitMaxs(maxStack + MORE_STACK, locals.count());
  }
}
