package dev.gordian.weaver;

import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/** The names of local variables, where the class file has them. */
final class VariableNames {

  private final MethodNode method;

  VariableNames(MethodNode method) {
    this.method = method;
  }

  /** The name of a variable at an instruction; {@code null} if it has none there. */
  String of(int local, AbstractInsnNode insn) {
    if (method.localVariables == null) {
      return null;
    }
    int at = method.instructions.indexOf(insn);
    for (LocalVariableNode variable : method.localVariables) {
      if (variable.index == local
          && method.instructions.indexOf(variable.start) <= at
          && at < method.instructions.indexOf(variable.end)) {
        return variable.name;
      }
    }
    return null;
  }

  /** The name of a parameter; {@code null} if the class file does not have it. */
  String ofParameter(int local) {
    return of(local, method.instructions.getFirst());
  }
}
