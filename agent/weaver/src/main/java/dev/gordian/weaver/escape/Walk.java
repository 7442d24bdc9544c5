package dev.gordian.weaver.escape;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** One way along two stacks: up from where a lock is made, down to where a lock is asked for. */
final class Walk {

  private final Program program;
  private final EscapeAnalysis analysis;

  /** The method where the walk is. */
  private MethodCode code;

  /** What leads to the lock there: instructions, and local variables of parameters. */
  private Set<Object> holders;

  /** The instruction that makes the lock, or whose call does; {@code null} below that. */
  private AbstractInsnNode origin;

  Walk(Program program, EscapeAnalysis analysis) {
    this.program = program;
    this.analysis = analysis;
  }

  /**
   * Whether nobody else knows the lock at the end. The last frame of both stacks is that of the
   * method which gets hold of the lock and asks, or calls who asks.
   */
  boolean isPrivate(
      List<StackTraceElement> up,
      String lockType,
      List<StackTraceElement> down,
      Request request,
      boolean isForNewLock) {
    if (!begin(up.get(0), lockType)) {
      return false;
    }
    for (int i = 0; i < up.size() - 1; i++) {
      if (!goUp(up.get(i), up.get(i + 1))) {
        return false;
      }
    }
    int last = request == Request.METHOD ? 1 : 0;
    for (int i = down.size() - 1; i > last; i--) {
      if (!goDown(down.get(i), down.get(i - 1), !isForNewLock)) {
        return false;
      }
    }
    if (down.size() <= last) {
      return false;
    }
    AbstractInsnNode end = end(down, request);
    return end != null
        && isKeptUntil(end)
        && (!isForNewLock || isNothingElse(request.wanted(code, end)));
  }

  /** Whether what a synchronized block there locks is always new and known to nobody else. */
  boolean isAlwaysPrivate(StackTraceElement frame) {
    code = program.at(frame);
    AbstractInsnNode end =
        code == null ? null : code.only(frame.getLineNumber(), Request.BLOCK::isMadeBy);
    if (end == null || !isBeingMade(code, code.stack(end, 0))) {
      return false;
    }
    for (Object source : code.stack(end, 0).sources) {
      holders = Collections.singleton(source);
      origin = source instanceof AbstractInsnNode ? (AbstractInsnNode) source : null;
      if (!addHolders(holders, origin, end, new HashSet<>(holders))) {
        return false;
      }
    }
    return true;
  }

  private boolean begin(StackTraceElement frame, String lockType) {
    code = program.at(frame);
    AbstractInsnNode init =
        code == null ? null : code.only(frame.getLineNumber(), c -> isInit(c, lockType));
    if (init == null) {
      return false;
    }
    holders = new HashSet<>(code.arguments(init).get(0).sources);
    origin = init;
    return holders.size() == 1;
  }

  private static boolean isInit(AbstractInsnNode insn, String type) {
    return isCall(insn, "<init>") && ((MethodInsnNode) insn).owner.equals(type);
  }

  private static boolean isCall(AbstractInsnNode insn, String name) {
    return insn instanceof MethodInsnNode && ((MethodInsnNode) insn).name.equals(name);
  }

  /** From a method that has the lock to its caller, which gets it. */
  private boolean goUp(StackTraceElement from, StackTraceElement to) {
    Effect effect = Flow.of(code, holders, null, analysis);
    MethodCode caller = effect.escapes ? null : program.at(to);
    AbstractInsnNode call = caller == null ? null : callIn(caller, to, from);
    if (call == null) {
      return false;
    }
    Set<Object> next = new HashSet<>();
    int[] locals = code.parameters();
    for (int i = 0; i < locals.length; i++) {
      if (effect.holders.contains(locals[i])) {
        if (!isCall(call, from.getMethodName())) {
          return false;
        }
        Value object = caller.arguments(call).get(i);
        if (!isBeingMade(caller, object)) {
          return false;
        }
        next.addAll(object.sources);
      }
    }
    if (effect.isReturned) {
      next.add(call);
    }
    code = caller;
    holders = next;
    origin = call;
    return !next.isEmpty();
  }

  /** The call of a method, or that of the object which the JVM has made for a lambda. */
  private static AbstractInsnNode callIn(
      MethodCode caller, StackTraceElement frame, StackTraceElement callee) {
    int line = frame.getLineNumber();
    AbstractInsnNode call = caller.only(line, c -> isCall(c, callee.getMethodName()));
    return call != null ? call : caller.only(line, c -> c.getOpcode() == Opcodes.INVOKEINTERFACE);
  }

  /** Whether the method has allocated the object, or is its constructor. */
  private static boolean isBeingMade(MethodCode code, Value object) {
    for (Object source : object.sources) {
      boolean isNew =
          source instanceof AbstractInsnNode
              && ((AbstractInsnNode) source).getOpcode() == Opcodes.NEW;
      if (!isNew && !(code.isConstructor() && source.equals(0))) {
        return false;
      }
    }
    return !object.sources.isEmpty();
  }

  /** From a method that has the lock into one which it calls, with the lock or without. */
  private boolean goDown(StackTraceElement from, StackTraceElement to, boolean mayStayBehind) {
    AbstractInsnNode call = code.only(from.getLineNumber(), c -> isCall(c, to.getMethodName()));
    MethodCode callee = call == null ? null : program.at(to);
    if (callee == null || !isKeptUntil(call)) {
      return false;
    }
    List<Value> arguments = code.arguments(call);
    int[] locals = callee.parameters();
    if (arguments.size() != locals.length) {
      return false;
    }
    Set<Object> next = new HashSet<>();
    for (int i = 0; i < locals.length; i++) {
      if (!Collections.disjoint(arguments.get(i).sources, holders)) {
        if (!mayStayBehind && !holders.containsAll(arguments.get(i).sources)) {
          return false;
        }
        next.add(locals[i]);
      }
    }
    code = callee;
    holders = next;
    origin = null;
    return mayStayBehind || !next.isEmpty();
  }

  private AbstractInsnNode end(List<StackTraceElement> down, Request request) {
    if (request != Request.METHOD) {
      return code.only(down.get(0).getLineNumber(), request::isMadeBy);
    }
    return code.only(down.get(1).getLineNumber(), c -> isCall(c, down.get(0).getMethodName()));
  }

  private boolean isNothingElse(Value value) {
    return holders.containsAll(value.sources) && !value.sources.isEmpty();
  }

  /**
   * Whether the lock is made on every way to that instruction, if it is made here, and becomes
   * known on none; adds what leads to it.
   */
  private boolean isKeptUntil(AbstractInsnNode end) {
    if (origin != null && !code.isBehind(origin, end)) {
      return false;
    }
    Set<Object> all = new HashSet<>(holders);
    if (!addHolders(holders, origin, end, all)) {
      return false;
    }
    holders = all;
    return true;
  }

  /**
   * Adds what leads to the given holders before {@code end} when they are made at {@code start};
   * returns false where one of all these becomes known.
   */
  private boolean addHolders(
      Set<Object> some, AbstractInsnNode start, AbstractInsnNode end, Set<Object> all) {
    Effect effect = Flow.of(code, some, code.between(start, end), analysis);
    if (effect.escapes) {
      return false;
    }
    for (Object holder : effect.holders) {
      if (all.add(holder) && !isKept(holder, end, all)) {
        return false;
      }
    }
    return true;
  }

  /** An object may have become known before it got hold of the lock. */
  private boolean isKept(Object holder, AbstractInsnNode end, Set<Object> all) {
    if (holder instanceof Integer) {
      return code.isConstructor()
          && holder.equals(0)
          && addHolders(Collections.singleton(holder), null, end, all);
    }
    AbstractInsnNode insn = (AbstractInsnNode) holder;
    return !Flow.isAllocation(insn) || addHolders(Collections.singleton(insn), insn, end, all);
  }
}
