package dev.gordian.weaver;

import dev.gordian.hooks.AllocationHooks;
import dev.gordian.hooks.HeldStack;
import dev.gordian.hooks.LockHooks;
import dev.gordian.hooks.MonitorHooks;
import dev.gordian.hooks.OrderHooks;
import dev.gordian.hooks.Released;
import dev.gordian.hooks.WaitHooks;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Calls of the hooks. Names come from the classes, which the shaded agent has under other names.
 */
final class HookCalls {

  static final String HELD_STACK = Type.getInternalName(HeldStack.class);
  static final String RELEASED = Type.getInternalName(Released.class);

  private static final String MONITOR_HOOKS = Type.getInternalName(MonitorHooks.class);
  private static final String LOCK_HOOKS = Type.getInternalName(LockHooks.class);
  private static final String WAIT_HOOKS = Type.getInternalName(WaitHooks.class);
  private static final String ALLOCATION_HOOKS = Type.getInternalName(AllocationHooks.class);
  private static final String ORDER_HOOKS = Type.getInternalName(OrderHooks.class);
  private static final String HELD = "L" + HELD_STACK + ";";
  private static final String BEFORE = "(Ljava/lang/Object;I" + HELD + ")" + HELD;
  private static final String AFTER = "(Ljava/lang/Object;" + HELD + ")V";
  private static final String GIVEN_UP = "L" + RELEASED + ";";

  private HookCalls() {}

  /** {@code (lock, site, held) -> held}: enter, enterLoader. */
  static MethodInsnNode enter(String name) {
    return call(MONITOR_HOOKS, name, BEFORE);
  }

  /** {@code (lock, held)}. */
  static MethodInsnNode exit() {
    return call(MONITOR_HOOKS, "exit", AFTER);
  }

  /** {@code (lock, site, held) -> held}: beforeLock, beforeTry. */
  static MethodInsnNode before(String name) {
    return call(LOCK_HOOKS, name, BEFORE);
  }

  /** {@code (lock, held)}: afterLock, lockFailed, tryFailed, beforeUnlock. */
  static MethodInsnNode after(String name) {
    return call(LOCK_HOOKS, name, AFTER);
  }

  /** {@code (taken, lock, held)}. */
  static MethodInsnNode afterTimedTry() {
    return call(LOCK_HOOKS, "afterTimedTry", "(ZLjava/lang/Object;" + HELD + ")V");
  }

  /** {@code (taken, lock, site, held)}. */
  static MethodInsnNode afterTry() {
    return call(LOCK_HOOKS, "afterTry", "(ZLjava/lang/Object;I" + HELD + ")V");
  }

  /** {@code (converted, lock, site, held)}. */
  static MethodInsnNode afterConvert() {
    return call(LOCK_HOOKS, "afterConvert", "(ZLjava/lang/Object;I" + HELD + ")V");
  }

  /** {@code (released, lock, held)}. */
  static MethodInsnNode afterTryUnlock() {
    return call(LOCK_HOOKS, "afterTryUnlock", "(ZLjava/lang/Object;" + HELD + ")V");
  }

  /** {@code (alive, thread)}. */
  static MethodInsnNode afterIsAlive() {
    return call(ORDER_HOOKS, "afterIsAlive", "(ZLjava/lang/Object;)V");
  }

  /** {@code (lock or condition, site, held) -> released}: beforeWait, beforeAwait. */
  static MethodInsnNode release(String name) {
    return call(WAIT_HOOKS, name, "(Ljava/lang/Object;I" + HELD + ")" + GIVEN_UP);
  }

  /** {@code (released, held)}. */
  static MethodInsnNode afterWait() {
    return call(WAIT_HOOKS, "afterWait", "(" + GIVEN_UP + HELD + ")V");
  }

  /** {@code (part, whole, role)}. */
  static MethodInsnNode derived() {
    return call(ALLOCATION_HOOKS, "derived", "(Ljava/lang/Object;Ljava/lang/Object;I)V");
  }

  /** {@code (lock, site)}. */
  static MethodInsnNode created() {
    return call(ALLOCATION_HOOKS, "created", "(Ljava/lang/Object;I)V");
  }

  /** {@code (point, subject, context)}. */
  static MethodInsnNode ordered() {
    return call(ORDER_HOOKS, "ordered", "(ILjava/lang/Object;Ljava/lang/Object;)V");
  }

  /** {@code (condition, point, subject)}. */
  static MethodInsnNode orderedIf() {
    return call(ORDER_HOOKS, "orderedIf", "(ZILjava/lang/Object;)V");
  }

  private static MethodInsnNode call(String owner, String name, String descriptor) {
    return new MethodInsnNode(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
  }
}
