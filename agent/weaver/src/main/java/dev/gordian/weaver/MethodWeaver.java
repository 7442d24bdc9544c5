package dev.gordian.weaver;

import static dev.gordian.weaver.Code.dup;
import static dev.gordian.weaver.Code.list;
import static dev.gordian.weaver.Code.number;

import dev.gordian.core.sites.Op;
import dev.gordian.core.sites.Origin;
import dev.gordian.core.sites.Site;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
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
  private final MethodScan scan;
  private final Provenance provenance;
  private final SiteMaker sites;
  private final Locals locals;
  private final Pieces pieces;
  private final Handlers handlers;
  private final LockCallWeaver calls;

  /** {@code version} is the major version of the class file. */
  MethodWeaver(
      String owner,
      boolean isJdk,
      int version,
      MethodNode method,
      MethodScan scan,
      SiteMaker sites) {
    this.owner = owner;
    this.method = method;
    this.scan = scan;
    // The JDK's own names say nothing to a reader, and not to look for them makes a quick start.
    this.provenance =
        isJdk ? Provenance.unknown(method) : Provenance.of(owner, method, version >= Opcodes.V1_7);
    this.sites = sites;
    this.locals = new Locals(method.maxLocals, scan.isSynchronized);
    this.pieces = new Pieces(owner, isStatic(), locals);
    boolean hasFrames = version >= Opcodes.V1_6 && !hasSubroutines(method);
    this.handlers = new Handlers(method, hasFrames);
    // Without handlers around it nobody asks a handler what is in the variables; but a constructor
    // has to say whether the object is initialized.
    boolean isAsked = !method.tryCatchBlocks.isEmpty() || method.name.equals("<init>");
    LocalTypes types = hasFrames && isAsked ? LocalTypes.of(owner, method) : LocalTypes.none();
    this.calls = new LockCallWeaver(method, sites, locals, types, handlers);
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
    // Names first: they are found in the code as the program has it.
    Map<AbstractInsnNode, Origin> origins = new LinkedHashMap<>();
    for (AbstractInsnNode insn : original) {
      if (isOfInterest(insn)) {
        origins.put(insn, originAt(insn));
      }
    }
    calls.findWaiting(origins);
    locals.extendFrames(method);
    for (Map.Entry<AbstractInsnNode, Origin> entry : origins.entrySet()) {
      weave(entry.getKey(), entry.getValue());
    }
    if (scan.isSynchronized) {
      weaveSynchronized(original);
    } else {
      method.instructions.insert(pieces.begin());
    }
    handlers.finish();
    method.maxLocals = locals.count();
    method.maxStack += MORE_STACK;
  }

  private static boolean isOfInterest(AbstractInsnNode insn) {
    switch (insn.getOpcode()) {
      case Opcodes.MONITORENTER:
      case Opcodes.MONITOREXIT:
        return true;
      case Opcodes.INVOKESTATIC:
        return LockTypes.makesLock((MethodInsnNode) insn);
      case Opcodes.INVOKESPECIAL:
      case Opcodes.INVOKEVIRTUAL:
      case Opcodes.INVOKEINTERFACE:
        MethodInsnNode call = (MethodInsnNode) insn;
        return call.name.equals("<init>")
            ? LockTypes.isMadeToLock(call.owner)
            : LockCall.of(call) != null;
      default:
        return false;
    }
  }

  /** How the lock is named that is used or made; {@code null} if there is nothing to be named. */
  private Origin originAt(AbstractInsnNode insn) {
    switch (insn.getOpcode()) {
      case Opcodes.MONITORENTER:
        return provenance.origin(provenance.stack(insn, 0));
      case Opcodes.MONITOREXIT:
        return null;
      case Opcodes.INVOKESTATIC:
        return provenance.originOfResult(insn);
      default:
        MethodInsnNode call = (MethodInsnNode) insn;
        return call.name.equals("<init>")
            ? originOfAllocation(call)
            : provenance.origin(provenance.stack(call, Type.getArgumentCount(call.desc)));
    }
  }

  private void weave(AbstractInsnNode insn, Origin origin) {
    switch (insn.getOpcode()) {
      case Opcodes.MONITORENTER:
        method.instructions.insertBefore(
            insn, pieces.enter(sites.at(insn, Op.MONITOR, false, origin)));
        break;
      case Opcodes.MONITOREXIT:
        method.instructions.insertBefore(insn, pieces.exit());
        break;
      case Opcodes.INVOKESTATIC:
        weaveAllocation(insn, origin);
        break;
      default:
        MethodInsnNode call = (MethodInsnNode) insn;
        if (!call.name.equals("<init>")) {
          calls.weave(call, origin);
        } else if (origin != null) {
          weaveAllocation(call, origin);
        }
        break;
    }
  }

  /**
   * The monitor is taken by the JVM before the first instruction and released after the last, which
   * stays so: dropping the modifier would show in reflection and in serialization.
   */
  private void weaveSynchronized(AbstractInsnNode[] original) {
    for (AbstractInsnNode insn : original) {
      if (insn.getOpcode() >= Opcodes.IRETURN && insn.getOpcode() <= Opcodes.RETURN) {
        method.instructions.insertBefore(insn, pieces.endSynchronized());
      }
    }
    Origin monitor = Provenance.ofSynchronized(owner, isStatic());
    InsnList begin =
        pieces.beginSynchronized(sites.make(scan.firstLine, Op.METHOD, false, monitor));
    LabelNode start = new LabelNode();
    begin.add(start);
    method.instructions.insert(begin);
    handlers.aroundAll(start, locals.frameAroundAll(), pieces.endSynchronized());
  }

  private boolean isStatic() {
    return (method.access & Opcodes.ACC_STATIC) != 0;
  }

  /** {@code null} if nobody keeps the object. */
  private Origin originOfAllocation(MethodInsnNode init) {
    int depth = Type.getArgumentCount(init.desc);
    Source made = provenance.stack(init, depth);
    if (made == null || made.kind != Source.Kind.NEW) {
      return null;
    }
    // After "new, dup, <init>" the object is on the stack once more; otherwise nobody keeps it.
    Source kept = provenance.stack(init, depth + 1);
    return kept == null || kept.kind != Source.Kind.NEW || kept.insn != made.insn
        ? null
        : provenance.origin(kept);
  }

  private void weaveAllocation(AbstractInsnNode made, Origin origin) {
    Site site = sites.at(made, Op.NEW, false, origin);
    method.instructions.insert(made, list(dup(), number(site), HookCalls.created()));
  }
}
