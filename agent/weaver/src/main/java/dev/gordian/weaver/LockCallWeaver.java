package dev.gordian.weaver;

import static dev.gordian.weaver.Code.dup;
import static dev.gordian.weaver.Code.list;
import static dev.gordian.weaver.Code.load;
import static dev.gordian.weaver.Code.number;
import static dev.gordian.weaver.Code.store;

import dev.gordian.core.recording.LockSides;
import dev.gordian.core.sites.Op;
import dev.gordian.core.sites.Origin;
import dev.gordian.core.sites.Site;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Puts hooks around the calls of one method that take, release, await or make locks, or look
 * whether a thread has ended.
 */
final class LockCallWeaver {

  private final MethodNode method;
  private final SiteMaker sites;
  private final Locals locals;
  private final LocalTypes types;
  private final Handlers handlers;

  /** Those that try and then wait. */
  private final Set<AbstractInsnNode> waiting = new HashSet<>();

  LockCallWeaver(
      MethodNode method, SiteMaker sites, Locals locals, LocalTypes types, Handlers handlers) {
    this.method = method;
    this.sites = sites;
    this.locals = locals;
    this.types = types;
    this.handlers = handlers;
  }

  /**
   * Finds out, while the method is as the program has it, which of the calls that try wait after
   * all. {@code origins} names the lock of each call.
   */
  void findWaiting(Map<AbstractInsnNode, Origin> origins) {
    TryThenLock tries = new TryThenLock(origins);
    for (AbstractInsnNode insn : origins.keySet()) {
      if (insn instanceof MethodInsnNode) {
        LockCall what = LockCall.of((MethodInsnNode) insn);
        boolean isTry =
            what != null
                && (what.kind == LockCall.Kind.TRY || what.kind == LockCall.Kind.TIMED_TRY);
        if (isTry && tries.is((MethodInsnNode) insn)) {
          waiting.add(insn);
        }
      }
    }
  }

  private Op tried(MethodInsnNode call, Op op) {
    return waiting.contains(call) ? Op.TRY_THEN_LOCK : op;
  }

  /** {@code origin} names the lock, or the condition. */
  void weave(MethodInsnNode call, Origin origin) {
    LockCall what = LockCall.of(call);
    switch (what.kind) {
      case LOCK:
        weaveLock(call, sites.at(call, Op.LOCK, what.shared, origin));
        break;
      case TIMED_TRY:
        weaveTimedTry(call, sites.at(call, tried(call, Op.TIMED_TRY), what.shared, origin));
        break;
      case TRY:
        weaveTry(call, sites.at(call, tried(call, Op.TRY), what.shared, origin));
        break;
      case UNLOCK:
        weaveUnlock(call);
        break;
      case TRY_UNLOCK:
        weaveAfter(call, list(load(locals.lock), load(locals.held), HookCalls.afterTryUnlock()));
        break;
      case CONVERT:
        Site site = sites.at(call, Op.TRY, what.shared, origin);
        weaveAfter(
            call,
            list(load(locals.lock), number(site), load(locals.held), HookCalls.afterConvert()));
        break;
      case WAIT:
        weaveWait(call, "beforeWait", sites.at(call, Op.RETAKE, false, origin));
        break;
      case AWAIT:
        // The condition's name is not that of its lock.
        Origin condition =
            new Origin(Origin.Kind.EXPRESSION, "", origin.expression, "java.lang.Object");
        weaveWait(call, "beforeAwait", sites.at(call, Op.RETAKE, false, condition));
        break;
      case IS_ALIVE:
        weaveAfter(call, list(load(locals.lock), HookCalls.afterIsAlive()));
        break;
      case NEW_CONDITION:
        weaveDerived(call, LockSides.CONDITION);
        break;
      case READ_SIDE:
        weaveDerived(call, LockSides.READ);
        break;
      case WRITE_SIDE:
        weaveDerived(call, LockSides.WRITE);
        break;
    }
  }

  private void weaveLock(MethodInsnNode call, Site site) {
    InsnList after =
        LockCall.isKnownLock(call.owner)
            ? new InsnList()
            : list(load(locals.lock), load(locals.held), HookCalls.after("afterLock"));
    wrap(call, HookCalls.before("beforeLock"), site, after, failed("lockFailed"), false);
  }

  private void weaveTimedTry(MethodInsnNode call, Site site) {
    InsnList after = isTaken(call);
    after.add(list(load(locals.lock), load(locals.held), HookCalls.afterTimedTry()));
    wrap(call, HookCalls.before("beforeLock"), site, after, failed("lockFailed"), false);
  }

  private void weaveTry(MethodInsnNode call, Site site) {
    InsnList after = isTaken(call);
    after.add(list(load(locals.lock), number(site), load(locals.held), HookCalls.afterTry()));
    wrap(call, HookCalls.before("beforeTry"), site, after, failed("tryFailed"), false);
  }

  private InsnList failed(String hook) {
    return list(load(locals.lock), load(locals.held), HookCalls.after(hook));
  }

  /** Leaves the result of the call and puts on top of it whether it was a success. */
  private static InsnList isTaken(MethodInsnNode call) {
    return Type.getReturnType(call.desc).getSort() == Type.LONG
        ? list(
            new InsnNode(Opcodes.DUP2), new InsnNode(Opcodes.LCONST_0), new InsnNode(Opcodes.LCMP))
        : list(dup());
  }

  private void weaveUnlock(MethodInsnNode call) {
    InsnList before = new InsnList();
    InsnList arguments = locals.spillArguments(call, before);
    before.add(list(dup(), load(locals.held), HookCalls.after("beforeUnlock")));
    before.add(arguments);
    method.instructions.insertBefore(call, before);
  }

  /** Puts code after the call, with the success of the call on the stack. */
  private void weaveAfter(MethodInsnNode call, InsnList hook) {
    InsnList before = new InsnList();
    InsnList arguments = locals.spillArguments(call, before);
    before.add(list(dup(), store(locals.lock)));
    before.add(arguments);
    method.instructions.insertBefore(call, before);
    InsnList after = isTaken(call);
    after.add(hook);
    method.instructions.insert(call, after);
  }

  private void weaveWait(MethodInsnNode call, String before, Site site) {
    wrap(
        call,
        HookCalls.release(before),
        site,
        list(load(locals.released), load(locals.held), HookCalls.afterWait()),
        list(load(locals.released), load(locals.held), HookCalls.afterWait()),
        true);
  }

  /**
   * Puts a hook before the call, which gets the receiver, the site and the held stack, code after
   * it, and a handler around it.
   */
  private void wrap(
      MethodInsnNode call,
      MethodInsnNode hook,
      Site site,
      InsnList after,
      InsnList failed,
      boolean isWait) {
    LabelNode start = new LabelNode();
    LabelNode end = new LabelNode();
    InsnList before = new InsnList();
    InsnList arguments = locals.spillArguments(call, before);
    before.add(
        list(
            dup(),
            dup(),
            store(locals.lock),
            number(site),
            load(locals.held),
            hook,
            store(isWait ? locals.released : locals.held)));
    before.add(arguments);
    before.add(start);
    after.insert(end);
    handlers.around(call, start, end, locals.frameAround(types.before(call), isWait), failed);
    method.instructions.insertBefore(call, before);
    method.instructions.insert(call, after);
  }

  private void weaveDerived(MethodInsnNode call, int role) {
    method.instructions.insertBefore(call, list(dup(), store(locals.lock)));
    method.instructions.insert(
        call, list(dup(), load(locals.lock), number(role), HookCalls.derived()));
  }
}
