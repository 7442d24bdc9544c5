package dev.gordian.weaver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.AnalyzerAdapter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The verification types of the local variables before each lock call of one method, read off its
 * frames: a handler that rethrows must promise them to the handlers around it. Loads no class.
 */
final class LocalTypes {

  private final Map<AbstractInsnNode, List<Object>> before = new HashMap<>();

  private LocalTypes() {}

  /** Of a method that needs no frames. */
  static LocalTypes none() {
    return new LocalTypes();
  }

  static LocalTypes of(String owner, MethodNode method) {
    LocalTypes types = new LocalTypes();
    if (!hasLockCalls(method)) {
      return types;
    }
    AnalyzerAdapter adapter = new Adapter(owner, method.access, method.name, method.desc);
    for (AbstractInsnNode insn : method.instructions) {
      if (isLockCall(insn) && adapter.locals != null) {
        types.before.put(insn, slots(adapter.locals));
      }
      insn.accept(adapter);
    }
    return types;
  }

  private static boolean hasLockCalls(MethodNode method) {
    for (AbstractInsnNode insn : method.instructions) {
      if (isLockCall(insn)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLockCall(AbstractInsnNode insn) {
    return insn instanceof MethodInsnNode && LockCall.of((MethodInsnNode) insn) != null;
  }

  /** One entry per local variable, as a frame lists them; empty where nothing is known. */
  List<Object> before(AbstractInsnNode call) {
    List<Object> types = before.get(call);
    return types == null ? new ArrayList<>() : new ArrayList<>(types);
  }

  /**
   * The adapter keeps a second entry for each long and double; frames do not. An object that is not
   * yet initialized (a label, in the adapter) is of no use to any handler.
   */
  private static List<Object> slots(List<Object> locals) {
    List<Object> types = new ArrayList<>();
    for (int i = 0; i < locals.size(); i++) {
      Object type = locals.get(i);
      types.add(type instanceof Label ? Opcodes.TOP : type);
      if (type == Opcodes.LONG || type == Opcodes.DOUBLE) {
        i++;
      }
    }
    return types;
  }

  private static final class Adapter extends AnalyzerAdapter {
    Adapter(String owner, int access, String name, String descriptor) {
      super(Opcodes.ASM9, owner, access, name, descriptor, null);
    }
  }
}
