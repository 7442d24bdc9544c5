package dev.gordian.weaver;

import static dev.gordian.weaver.Code.dup;
import static dev.gordian.weaver.Code.list;
import static dev.gordian.weaver.Code.load;
import static dev.gordian.weaver.Code.nothing;
import static dev.gordian.weaver.Code.number;
import static dev.gordian.weaver.Code.store;

import dev.gordian.core.sites.Site;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LdcInsnNode;

/** The code that is inserted where a method takes monitors; for one method. */
final class Pieces {

  private final String owner;
  private final boolean isStatic;
  private final Locals locals;

  Pieces(String owner, boolean isStatic, Locals locals) {
    this.owner = owner;
    this.isStatic = isStatic;
    this.locals = locals;
  }

  /** At the beginning of a method that is not synchronized. */
  InsnList begin() {
    return list(nothing(), store(locals.held));
  }

  /** At the beginning of a synchronized method: the JVM has taken the monitor already. */
  InsnList beginSynchronized(Site site) {
    return list(
        isStatic ? new LdcInsnNode(Type.getObjectType(owner)) : load(0),
        dup(),
        store(locals.monitor),
        number(site),
        nothing(),
        HookCalls.enter("enter"),
        store(locals.held));
  }

  /** Before each end of a synchronized method, with or without an exception. */
  InsnList endSynchronized() {
    return list(load(locals.monitor), load(locals.held), HookCalls.exit());
  }

  /** Before a {@code monitorenter}. */
  InsnList enter(Site site) {
    return list(
        dup(),
        number(site),
        load(locals.held),
        HookCalls.enter(JdkLocks.enterHook(owner)),
        store(locals.held));
  }

  /** Before a {@code monitorexit}. */
  InsnList exit() {
    return list(dup(), load(locals.held), HookCalls.exit());
  }
}
