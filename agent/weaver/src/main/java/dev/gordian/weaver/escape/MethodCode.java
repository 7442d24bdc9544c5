package dev.gordian.weaver.escape;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/** One method with the values before each of its instructions, and the ways through it. */
final class MethodCode {

  /** The class that declares it; an internal name. */
  final String owner;

  final MethodNode method;

  /** {@code null} where an instruction cannot be reached. */
  private final Frame<Value>[] frames;

  /** For each instruction those after which it may come. */
  private final List<List<Integer>> before = new ArrayList<>();

  MethodCode(String owner, MethodNode method) throws AnalyzerException {
    this.owner = owner;
    this.method = method;
    for (int i = 0; i < method.instructions.size(); i++) {
      before.add(new ArrayList<>());
    }
    this.frames =
        new Analyzer<Value>(new Values()) {
          @Override
          protected void newControlFlowEdge(int insn, int successor) {
            before.get(successor).add(insn);
          }

          @Override
          protected boolean newControlFlowExceptionEdge(int insn, int successor) {
            before.get(successor).add(insn);
            return true;
          }
        }.analyze(owner, method);
  }

  boolean isConstructor() {
    return method.name.equals("<init>");
  }

  private int indexOf(AbstractInsnNode insn) {
    return method.instructions.indexOf(insn);
  }

  boolean isReached(AbstractInsnNode insn) {
    return frames[indexOf(insn)] != null;
  }

  /** The value so far below the top of the stack before a reachable instruction. */
  Value stack(AbstractInsnNode insn, int depth) {
    Frame<Value> frame = frames[indexOf(insn)];
    return frame.getStack(frame.getStackSize() - 1 - depth);
  }

  /** The receiver, if any, and the arguments of a call that can be reached. */
  List<Value> arguments(AbstractInsnNode call) {
    String descriptor =
        call instanceof InvokeDynamicInsnNode
            ? ((InvokeDynamicInsnNode) call).desc
            : ((MethodInsnNode) call).desc;
    boolean hasReceiver =
        call.getOpcode() != Opcodes.INVOKESTATIC && call.getOpcode() != Opcodes.INVOKEDYNAMIC;
    int count = Type.getArgumentTypes(descriptor).length + (hasReceiver ? 1 : 0);
    List<Value> all = new ArrayList<>();
    for (int i = count - 1; i >= 0; i--) {
      all.add(stack(call, i));
    }
    return all;
  }

  /**
   * The class of a value that was allocated in sight; {@code null} if it may have another one.
   * {@code thisType} is the class of this object, if that is known exactly.
   */
  static String exactType(Value value, String thisType) {
    String type = null;
    for (Object source : value.sources) {
      String other =
          source.equals(0)
              ? thisType
              : source instanceof TypeInsnNode && ((TypeInsnNode) source).getOpcode() == Opcodes.NEW
                  ? ((TypeInsnNode) source).desc
                  : null;
      if (other == null || (type != null && !type.equals(other))) {
        return null;
      }
      type = other;
    }
    return type;
  }

  /** The same for the object on which a method is called. */
  String receiverType(AbstractInsnNode call, String thisType) {
    return call.getOpcode() == Opcodes.INVOKESTATIC
        ? null
        : exactType(arguments(call).get(0), thisType);
  }

  boolean isStatic() {
    return (method.access & Opcodes.ACC_STATIC) != 0;
  }

  /** The local variables in which a call of this method finds its arguments, receiver first. */
  int[] parameters() {
    boolean isStatic = isStatic();
    Type[] types = Type.getArgumentTypes(method.desc);
    int[] locals = new int[types.length + (isStatic ? 0 : 1)];
    int next = isStatic ? 0 : 1;
    for (int i = 0; i < types.length; i++) {
      locals[locals.length - types.length + i] = next;
      next += types[i].getSize();
    }
    return locals;
  }

  /** The one reachable instruction at that line that is wanted; null if there are none or more. */
  AbstractInsnNode only(int line, Predicate<AbstractInsnNode> isWanted) {
    AbstractInsnNode found = null;
    int current = -1;
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof LineNumberNode) {
        current = ((LineNumberNode) insn).line;
      } else if (current == line && isReached(insn) && isWanted.test(insn)) {
        if (found != null) {
          return null;
        }
        found = insn;
      }
    }
    return found;
  }

  /** Whether there is such an instruction at that line. */
  boolean has(int line, Predicate<AbstractInsnNode> isWanted) {
    boolean[] found = new boolean[1];
    only(line, insn -> isWanted.test(insn) && (found[0] = true));
    return found[0];
  }

  boolean hasLine(int line) {
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof LineNumberNode && ((LineNumberNode) insn).line == line) {
        return true;
      }
    }
    return false;
  }

  /** Whether no call returns without it. */
  boolean passesAlways(AbstractInsnNode start) {
    for (AbstractInsnNode insn : method.instructions) {
      boolean isReturn = insn.getOpcode() >= Opcodes.IRETURN && insn.getOpcode() <= Opcodes.RETURN;
      if (isReturn && isReached(insn) && !isBehind(start, insn)) {
        return false;
      }
    }
    return true;
  }

  /** Whether what the instruction gave last time may still be there when it gives the next one. */
  boolean isKeptForNextRound(AbstractInsnNode insn) {
    Frame<Value> frame = frames[indexOf(insn)];
    for (int i = 0; i < frame.getLocals(); i++) {
      if (frame.getLocal(i).sources.contains(insn)) {
        return true;
      }
    }
    for (int i = 0; i < frame.getStackSize(); i++) {
      if (frame.getStack(i).sources.contains(insn)) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is no way to {@code end} but by {@code start}. */
  boolean isBehind(AbstractInsnNode start, AbstractInsnNode end) {
    return !between(start, end).get(0);
  }

  /** The instructions that may come before {@code end} without {@code start} between them. */
  BitSet between(AbstractInsnNode start, AbstractInsnNode end) {
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>(before.get(indexOf(end)));
    int first = start == null ? -1 : indexOf(start);
    while (!open.isEmpty()) {
      int i = open.remove();
      if (i != first && !seen.get(i)) {
        seen.set(i);
        open.addAll(before.get(i));
      }
    }
    return seen;
  }
}
