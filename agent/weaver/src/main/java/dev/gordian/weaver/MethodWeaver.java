package dev.gordian.weaver;

import static dev.gordian.weaver.Code.dup;
import static dev.gordian.weaver.Code.list;
import static dev.gordian.weaver.Code.load;
import static dev.gordian.weaver.Code.nothing;
import static dev.gordian.weaver.Code.number;
import static dev.gordian.weaver.Code.store;

import dev.gordian.core.sites.Op;
import dev.gordian.core.sites.Origin;
import dev.gordian.core.sites.Site;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Puts the hooks into one method.
 *
 * <p>Every inserted piece leaves the operand stack as it found it and makes no new meeting point of
 * types, so no class is ever loaded to compute a frame: see {@link Locals} and {@link Handlers}.
 */
final class MethodWeaver {

  private static final int MORE_STACK = 6;

  private final String owner;
  private final MethodNode method;
  private final Provenance provenance;
  private final SiteMaker sites;
  private final Locals locals;
  private final Handlers handlers;
  private final LockCallWeaver calls;

  MethodWeaver(String owner, boolean mayHaveFrames, MethodNode method, SiteMaker sites) {
    this.owner = owner;
    this.method = method;
    this.provenance = Provenance.of(owner, method);
    this.sites = sites;
    this.locals = new Locals(method);
    boolean hasFrames = mayHaveFrames && !hasSubroutines(method);
    this.handlers = new Handlers(method, hasFrames);
    LocalTypes types = hasFrames ? LocalTypes.of(owner, method) : LocalTypes.none();
    this.calls = new LockCallWeaver(method, provenance, sites, locals, types, handlers);
  }

  /** Subroutines, which old compilers made of finally blocks, and frames exclude each other. */
  private static boolean hasSubroutines(MethodNode method) {
    for (AbstractInsnNode insn : method.instructions) {
      if (insn.getOpcode() == Opcodes.JSR) {
        return true;
      }
    }
    return false;
  }

  /** Weaves the method in place. */
  void weave() {
    AbstractInsnNode[] original = method.instructions.toArray();
    locals.extendFrames(method);
    for (AbstractInsnNode insn : original) {
      if (provenance.isReachable(insn)) {
        weave(insn);
      }
    }
    if ((method.access & Opcodes.ACC_SYNCHRONIZED) != 0) {
      weaveSynchronized(original);
    } else {
      method.instructions.insert(list(nothing(), store(locals.held)));
    }
    handlers.finish();
    method.maxLocals = locals.count();
    method.maxStack += MORE_STACK;
  }

  private void weave(AbstractInsnNode insn) {
    switch (insn.getOpcode()) {
      case Opcodes.MONITORENTER:
        Origin origin = provenance.origin(provenance.stack(insn, 0));
        method.instructions.insertBefore(
            insn,
            list(
                dup(),
                number(sites.at(insn, Op.MONITOR, false, origin)),
                load(locals.held),
                HookCalls.before(JdkLocks.enterHook(owner)),
                store(locals.held)));
        break;
      case Opcodes.MONITOREXIT:
        method.instructions.insertBefore(
            insn, list(dup(), load(locals.held), HookCalls.after("exit")));
        break;
      case Opcodes.INVOKESTATIC:
        if (LockTypes.makesLock((MethodInsnNode) insn)) {
          Site made = sites.at(insn, Op.NEW, false, provenance.originOfResult(insn));
          method.instructions.insert(insn, list(dup(), number(made), HookCalls.created()));
        }
        break;
      case Opcodes.INVOKESPECIAL:
      case Opcodes.INVOKEVIRTUAL:
      case Opcodes.INVOKEINTERFACE:
        MethodInsnNode call = (MethodInsnNode) insn;
        if (call.name.equals("<init>")) {
          weaveAllocation(call);
        } else {
          calls.weave(call);
        }
        break;
      default:
        break;
    }
  }

  /**
   * The monitor is taken by the JVM before the first instruction and released after the last, which
   * stays so: dropping the modifier would show in reflection and in serialization.
   */
  private void weaveSynchronized(AbstractInsnNode[] original) {
    boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
    Type type = Type.getObjectType(owner);
    Origin origin =
        provenance.origin(isStatic ? Source.classObject(type) : Source.thisObject(type));
    for (AbstractInsnNode insn : original) {
      if (insn.getOpcode() >= Opcodes.IRETURN && insn.getOpcode() <= Opcodes.RETURN) {
        method.instructions.insertBefore(insn, releaseMonitor());
      }
    }
    Site site = sites.atEntry(Op.METHOD, origin);
    LabelNode start = new LabelNode();
    method.instructions.insert(
        list(
            isStatic ? new LdcInsnNode(type) : load(0),
            dup(),
            store(locals.monitor),
            number(site),
            nothing(),
            HookCalls.before("enter"),
            store(locals.held),
            start));
    handlers.aroundAll(start, locals.frameAroundAll(), releaseMonitor());
  }

  private InsnList releaseMonitor() {
    return list(load(locals.monitor), load(locals.held), HookCalls.after("exit"));
  }

  private void weaveAllocation(MethodInsnNode init) {
    int depth = Type.getArgumentCount(init.desc);
    Source made = LockTypes.isMadeToLock(init.owner) ? provenance.stack(init, depth) : null;
    // After "new, dup, <init>" the object is on the stack once more; otherwise nobody keeps it.
    Source kept = made == null ? null : provenance.stack(init, depth + 1);
    if (kept == null
        || made.kind != Source.Kind.NEW
        || kept.kind != Source.Kind.NEW
        || kept.insn != made.insn) {
      return;
    }
    Site site = sites.at(init, Op.NEW, false, provenance.origin(kept));
    method.instructions.insert(init, list(dup(), number(site), HookCalls.created()));
  }
}
