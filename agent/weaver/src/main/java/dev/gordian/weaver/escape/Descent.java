package dev.gordian.weaver.escape;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** The code of some frames of a stack, with the calls by which each has come to the next. */
final class Descent {

  /** Outermost first. */
  final List<MethodCode> codes = new ArrayList<>();

  /** For each the class of its object, if that is known exactly; else {@code null}. */
  final List<String> thisTypes = new ArrayList<>();

  /** One less than there are codes. */
  final List<AbstractInsnNode> calls = new ArrayList<>();

  /** Whether each call means the same method every time. */
  private boolean isCertain = true;

  private final Program program;

  private Descent(Program program, MethodCode top, String thisType) {
    this.program = program;
    codes.add(top);
    thisTypes.add(thisType);
  }

  /** The frames, innermost first, below {@code top}; {@code null} if one cannot be made out. */
  static Descent of(
      Program program, MethodCode top, String thisType, List<StackTraceElement> frames) {
    Descent descent = new Descent(program, top, thisType);
    for (int i = frames.size() - 1; i > 0; i--) {
      if (!descent.add(frames.get(i), frames.get(i - 1))) {
        return null;
      }
    }
    return descent;
  }

  boolean isCertain() {
    return isCertain;
  }

  MethodCode last() {
    return codes.get(codes.size() - 1);
  }

  private boolean add(StackTraceElement frame, StackTraceElement next) {
    int line = frame.getLineNumber();
    boolean isHidden = !last().has(line, c -> isCallOf(c, next));
    AbstractInsnNode call =
        isHidden
            // By way of the object that the JVM has made for a lambda.
            ? last().only(line, c -> c.getOpcode() == Opcodes.INVOKEINTERFACE)
            : last().only(line, c -> isCallOf(c, next));
    if (call == null) {
      return false;
    }
    MethodCode code = isHidden ? program.at(next) : program.method(next, (MethodInsnNode) call);
    if (code == null || !code.hasLine(next.getLineNumber())) {
      return false;
    }
    isCertain &= !isHidden && program.isCertain((MethodInsnNode) call);
    if (isHidden) {
      thisTypes.add(code.isConstructor() ? code.owner : null);
    } else {
      thisTypes.add(last().receiverType(call, thisTypes.get(thisTypes.size() - 1)));
    }
    codes.add(code);
    calls.add(call);
    return true;
  }

  /** Whether the instruction is a call of the frame's method, by its name. */
  static boolean isCallOf(AbstractInsnNode insn, StackTraceElement frame) {
    if (!(insn instanceof MethodInsnNode)) {
      return false;
    }
    MethodInsnNode call = (MethodInsnNode) insn;
    return call.name.equals(frame.getMethodName())
        && (!call.name.equals("<init>") || call.owner.equals(Program.nameOf(frame)));
  }
}
