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

  /** The class of its object, if that is known exactly; else {@code null}. */
  private String thisType;

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
   * method which gets hold of the lock and asks, or calls who asks; {@code caller} is where it was
   * called, or {@code null}.
   */
  boolean isPrivate(
      StackTraceElement caller,
      List<StackTraceElement> up,
      String lockType,
      List<StackTraceElement> down,
      Ask ask) {
    StackTraceElement where = ask.request == Request.METHOD ? down.get(0) : null;
    List<StackTraceElement> asking = where == null ? down : down.subList(1, down.size());
    if (asking.isEmpty()) {
      return false;
    }
    StackTraceElement last = up.get(up.size() - 1);
    MethodCode top = program.at(last, asking.get(asking.size() - 1));
    if (top == null) {
      return false;
    }
    String type = top.isConstructor() && caller != null ? typeMadeAt(caller, last) : null;
    Descent toMaker = Descent.of(program, top, type, up);
    Descent toAsker = Descent.of(program, top, type, asking);
    if (toMaker == null || toAsker == null || !(toMaker.isCertain() || ask.isFirstUse)) {
      return false;
    }
    AbstractInsnNode end =
        toAsker
            .last()
            .only(
                asking.get(0).getLineNumber(),
                where == null ? ask.request::isMadeBy : c -> Descent.isCallOf(c, where));
    return end != null
        && begin(toMaker, up.get(0), lockType)
        && goUp(toMaker)
        && goDown(toAsker, !ask.isForNewLock)
        && isKeptUntil(end)
        && (!ask.isForNewLock || isNothingElse(ask.request.wanted(code, end)));
  }

  /** The class of the object whose constructor was called there, if that is certain. */
  private String typeMadeAt(StackTraceElement caller, StackTraceElement constructor) {
    MethodCode in = program.at(caller);
    AbstractInsnNode call =
        in == null ? null : in.only(caller.getLineNumber(), c -> Descent.isCallOf(c, constructor));
    return call == null ? null : in.receiverType(call, null);
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
      origin = source instanceof AbstractInsnNode ? (AbstractInsnNode) source : null;
      if (!isKept(source, end, new HashSet<>(Collections.singleton(source)))) {
        return false;
      }
    }
    return true;
  }

  private boolean begin(Descent stack, StackTraceElement frame, String lockType) {
    code = stack.last();
    thisType = stack.thisTypes.get(stack.thisTypes.size() - 1);
    AbstractInsnNode init = code.only(frame.getLineNumber(), c -> isInit(c, lockType));
    if (init == null) {
      return false;
    }
    holders = new HashSet<>(code.arguments(init).get(0).sources);
    origin = init;
    return holders.size() == 1;
  }

  private static boolean isInit(AbstractInsnNode insn, String type) {
    return insn instanceof MethodInsnNode
        && ((MethodInsnNode) insn).name.equals("<init>")
        && ((MethodInsnNode) insn).owner.equals(type);
  }

  /** From the method that makes the lock to the one that gets it in the end. */
  private boolean goUp(Descent stack) {
    for (int i = stack.calls.size() - 1; i >= 0; i--) {
      if (!goUp(stack.codes.get(i), stack.calls.get(i))) {
        return false;
      }
      thisType = stack.thisTypes.get(i);
    }
    return true;
  }

  private boolean goUp(MethodCode caller, AbstractInsnNode call) {
    Effect effect = Flow.of(code, thisType, holders, null, analysis);
    if (effect.escapes || !code.passesAlways(origin)) {
      return false;
    }
    boolean isDirect = ((MethodInsnNode) call).name.equals(code.method.name);
    Set<Object> next = new HashSet<>();
    int[] locals = code.parameters();
    for (int i = 0; i < locals.length; i++) {
      if (effect.holders.contains(locals[i])) {
        if (isDirect) {
          Value object = caller.arguments(call).get(i);
          if (!isBeingMade(caller, object)) {
            return false;
          }
          next.addAll(object.sources);
        } else if (i == 0 && code.isConstructor()) {
          // By way of a reference to the constructor, which returns the object.
          next.add(call);
        } else {
          return false;
        }
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

  /** From there to the method that asks, with the lock or, if it may stay behind, without. */
  private boolean goDown(Descent stack, boolean mayStayBehind) {
    for (int i = 0; i < stack.calls.size(); i++) {
      if (!goDown(stack.calls.get(i), stack.codes.get(i + 1), mayStayBehind)) {
        return false;
      }
      thisType = stack.thisTypes.get(i + 1);
    }
    return true;
  }

  private boolean goDown(AbstractInsnNode call, MethodCode callee, boolean mayStayBehind) {
    if (!isKeptUntil(call)) {
      return false;
    }
    boolean isDirect = ((MethodInsnNode) call).name.equals(callee.method.name);
    List<Value> arguments = code.arguments(call);
    int[] locals = callee.parameters();
    Set<Object> next = new HashSet<>();
    for (int i = 0; i < arguments.size(); i++) {
      if (!Collections.disjoint(arguments.get(i).sources, holders)) {
        if (!isDirect || (!mayStayBehind && !isNothingElse(arguments.get(i)))) {
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
    if (origin != null) {
      for (Object holder : holders) {
        if (!isKept(holder, end, all)) {
          return false;
        }
      }
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
    Effect effect = Flow.of(code, thisType, some, code.between(start, end), analysis);
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

  /** An object may have become known before it got hold of the lock, or in an earlier round. */
  private boolean isKept(Object holder, AbstractInsnNode end, Set<Object> all) {
    if (holder instanceof Integer) {
      return code.isConstructor()
          && holder.equals(0)
          && addHolders(Collections.singleton(holder), null, end, all);
    }
    AbstractInsnNode insn = (AbstractInsnNode) holder;
    return !code.isKeptForNextRound(insn)
        && (!Flow.isAllocation(insn) || addHolders(Collections.singleton(insn), insn, end, all));
  }
}
