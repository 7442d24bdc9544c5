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
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Puts hooks around the calls of one method that take, release, await or make locks. */
final class LockCallWeaver {

  private final MethodNode method;
  private final Provenance provenance;
  private final SiteMaker sites;
  private final Locals locals;
  private final LocalTypes types;
  private final Handlers handlers;

  LockCallWeaver(
      MethodNode method,
      Provenance provenance,
      SiteMaker sites,
      Locals locals,
      LocalTypes types,
      Handlers handlers) {
    this.method = method;
    this.provenance = provenance;
    this.sites = sites;
    this.locals = locals;
    this.types = types;
    this.handlers = handlers;
  }

  void weave(MethodInsnNode call) {
    LockCall kind = LockCall.of(call);
    if (kind == null) {
      return;
    }
    Origin origin = provenance.origin(provenance.stack(call, Type.getArgumentCount(call.desc)));
    switch (kind) {
      case LOCK:
        weaveLock(call, sites.at(call, Op.LOCK, false, origin));
        break;
      case TIMED_TRY:
        weaveTimedTry(call, sites.at(call, Op.TIMED_TRY, false, origin));
        break;
      case TRY:
        weaveTry(call, sites.at(call, Op.TRY, false, origin));
        break;
      case UNLOCK:
        method.instructions.insertBefore(
            call, list(dup(), load(locals.held), HookCalls.after("beforeUnlock")));
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
    InsnList failed = list(load(locals.lock), load(locals.held), HookCalls.after("lockFailed"));
    wrap(call, HookCalls.before("beforeLock"), site, after, failed, false);
  }

  private void weaveTimedTry(MethodInsnNode call, Site site) {
    InsnList after = list(dup(), load(locals.lock), load(locals.held), HookCalls.afterTimedTry());
    InsnList failed = list(load(locals.lock), load(locals.held), HookCalls.after("lockFailed"));
    wrap(call, HookCalls.before("beforeLock"), site, after, failed, false);
  }

  private void weaveTry(MethodInsnNode call, Site site) {
    InsnList after =
        list(dup(), load(locals.lock), number(site), load(locals.held), HookCalls.afterTry());
    InsnList failed = list(load(locals.lock), load(locals.held), HookCalls.after("tryFailed"));
    wrap(call, HookCalls.before("beforeTry"), site, after, failed, false);
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
