package dev.gordian.weaver;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Our local variables in one method, behind all of its own. The held stack, and the monitor of a
 * synchronized method, are set at the beginning and stand in every frame; the others live only
 * around one call.
 */
final class Locals {

  private static final String OBJECT = "java/lang/Object";

  /** The thread's held stack, or null while it is not known. */
  final int held;

  /** The monitor that a synchronized method holds. */
  final int monitor;

  /** The lock of a call in progress. */
  final int lock;

  /** What was given up for the wait in progress. */
  final int released;

  private final boolean hasMonitor;
  private int next;

  /** For a method that has that many variables of its own. */
  Locals(int maxLocals, boolean isSynchronized) {
    held = maxLocals;
    monitor = held + 1;
    lock = held + 2;
    released = held + 3;
    next = held + 4;
    hasMonitor = isSynchronized;
  }

  int count() {
    return next;
  }

  /** Adds our variables to the frames of the method. */
  void extendFrames(MethodNode method) {
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof FrameNode) {
        FrameNode frame = (FrameNode) insn;
        frame.local = withOurs(frame.local);
      }
    }
  }

  /** The types of all variables, where those of the method's own are given. */
  List<Object> withOurs(List<Object> types) {
    List<Object> locals = new ArrayList<>(types);
    int slots = 0;
    for (Object local : locals) {
      slots += local == Opcodes.LONG || local == Opcodes.DOUBLE ? 2 : 1;
    }
    for (; slots < held; slots++) {
      locals.add(Opcodes.TOP);
    }
    locals.add(HookCalls.HELD_STACK);
    locals.add(hasMonitor ? OBJECT : Opcodes.TOP);
    return locals;
  }

  /** The frame of a handler around a call before which the method's own variables had the types. */
  FrameNode frameAround(List<Object> types, boolean isWait) {
    List<Object> locals = withOurs(types);
    locals.add(isWait ? Opcodes.TOP : OBJECT);
    if (isWait) {
      locals.add(HookCalls.RELEASED);
    }
    return handlerFrame(locals);
  }

  /** The frame of the handler around the whole of a synchronized method. */
  FrameNode frameAroundAll() {
    return handlerFrame(withOurs(new ArrayList<>()));
  }

  private static FrameNode handlerFrame(List<Object> locals) {
    Object[] stack = {"java/lang/Throwable"};
    return new FrameNode(Opcodes.F_NEW, locals.size(), locals.toArray(), 1, stack);
  }

  /** Adds code that stores the arguments of a call; returns the code that loads them again. */
  InsnList spillArguments(MethodInsnNode call, InsnList code) {
    InsnList restore = new InsnList();
    Type[] arguments = Type.getArgumentTypes(call.desc);
    for (int i = arguments.length - 1; i >= 0; i--) {
      int variable = next;
      next += arguments[i].getSize();
      code.add(new VarInsnNode(arguments[i].getOpcode(Opcodes.ISTORE), variable));
      restore.insert(new VarInsnNode(arguments[i].getOpcode(Opcodes.ILOAD), variable));
    }
    return restore;
  }
}
